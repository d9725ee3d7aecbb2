import fc from "fast-check"
import { referralCode } from "../code"
import { addressTrace, cardsOf, mailboxOf } from "../traces"

const word = fc.stringMatching(/^[a-z][a-z0-9]{0,9}$/)

describe("mailboxOf", () => {
  it.each([
    ["Ada@Example.com ", "ada@example.com"],
    ["ada+shop@example.com", "ada@example.com"],
    ["a.d.a+x+y@gmail.com", "ada@gmail.com"],
    ["A.da@GoogleMail.com", "ada@gmail.com"],
    ["a.da@example.com", "a.da@example.com"],
    ["+tag@example.com", "+tag@example.com"],
    ["no address", "no address"],
  ])("reads %j as %j", (email, mailbox) => {
    expect(mailboxOf(email)).toBe(mailbox)
  })

  it("sees through labels, case and spaces, for every address", () => {
    fc.assert(
      fc.property(word, word, word, (name, label, host) => {
        const plain = mailboxOf(`${name}@${host}.com`)
        expect(mailboxOf(` ${name.toUpperCase()}+${label}@${host}.COM `)).toBe(plain)
        expect(mailboxOf(plain)).toBe(plain)
      })
    )
  })

  it("sees through dots where they don't count, and nowhere else", () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 2, maxLength: 4 }), (parts) => {
        const [dotted, plain] = [parts.join("."), parts.join("")]
        expect(mailboxOf(`${dotted}@gmail.com`)).toBe(mailboxOf(`${plain}@gmail.com`))
        expect(mailboxOf(`${dotted}@example.com`)).not.toBe(
          mailboxOf(`${plain}@example.com`)
        )
      })
    )
  })

  it("keeps different names apart", () => {
    fc.assert(
      fc.property(word, word, (one, other) => {
        fc.pre(one !== other)
        expect(mailboxOf(`${one}@example.com`)).not.toBe(
          mailboxOf(`${other}@example.com`)
        )
      })
    )
  })
})

describe("addressTrace", () => {
  const address = {
    address_1: "12 Calle Mayor",
    address_2: "3º-B",
    postal_code: "28 013",
    country_code: "ES",
  }

  it("sees through case, accents, punctuation and order", () => {
    const trace = addressTrace(address)
    expect(
      addressTrace({
        address_1: "calle MÁYOR, 12 3o b",
        postal_code: "28013",
        country_code: "es",
      })
    ).toBe(trace)
    expect(addressTrace({ ...address, address_1: "13 Calle Mayor" })).not.toBe(trace)
    expect(addressTrace({ ...address, postal_code: "28014" })).not.toBe(trace)
    expect(addressTrace({ ...address, country_code: "pt" })).not.toBe(trace)
  })

  it.each([[null], [undefined], [{}], [{ address_1: " - ", country_code: "es" }]])(
    "says nothing of %j",
    (nothing) => expect(addressTrace(nothing)).toBeNull()
  )

  it("doesn't depend on how the same words are written", () => {
    const words = fc.array(word, { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(
        words,
        fc.constantFrom(" ", ", ", " - ", " / "),
        (street, separator) => {
          const plain = { address_1: street.join(" "), country_code: "de" }
          const other = {
            address_1: [...street].reverse().join(separator).toUpperCase(),
            country_code: "DE",
          }
          expect(addressTrace(other)).toBe(addressTrace(plain))
        }
      )
    )
  })
})

describe("cardsOf", () => {
  const paidWith = (...data: unknown[]) => ({
    payment_collections: [{ payments: data.map((each) => ({ data: each })) }],
  })

  it("finds the fingerprint wherever a provider puts it", () => {
    expect(
      cardsOf(
        paidWith(
          {
            latest_charge: { payment_method_details: { card: { fingerprint: "f1" } } },
          },
          { payment_method: { card: { fingerprint: "f2" } } },
          { charges: { data: [{ card_fingerprint: " f1 " }] } }
        )
      )
    ).toEqual(["f1", "f2"])
  })

  it("reads anything at all without fail", () => {
    fc.assert(
      fc.property(fc.anything(), (data) => {
        expect(Array.isArray(cardsOf(paidWith(data)))).toBe(true)
      })
    )
    expect(cardsOf({})).toEqual([])
    expect(cardsOf({ payment_collections: [null, { payments: [null] }] })).toEqual([])
  })
})

describe("referralCode", () => {
  it("reads what looks alike as one", () => {
    expect(referralCode(" 7q2m-okd4 xi ")).toBe("7Q2M0KD4X1")
    expect(referralCode("LO")).toBe("10")
  })
})
