import fc from "fast-check"
import { basketOfAmount } from "../../src/modules/encore/program/earning/basket"
import { ladderOf } from "../../src/modules/encore/program/program-in-force"
import { Settings } from "../../src/modules/encore/program/settings"
import { encoreModuleSuite, newMembers } from "../helpers/encore-module"
import { brokenInvariants } from "../helpers/ledger-invariants"

const PAST = new Date("2026-01-01")
const FAR = new Date("2100-01-01")

type Step =
  | { do: "credit"; to: number; points: number; pending: boolean; expires: boolean }
  | { do: "debit"; to: number; points: number }
  | { do: "merge"; into: number; from: number }
  | { do: "unmerge"; from: number }

const member = fc.nat({ max: 3 })
const steps = fc.array(
  fc.oneof(
    fc.record({
      do: fc.constant("credit" as const),
      to: member,
      points: fc.integer({ min: 1, max: 500 }),
      pending: fc.boolean(),
      expires: fc.boolean(),
    }),
    fc.record({
      do: fc.constant("debit" as const),
      to: member,
      points: fc.integer({ min: 1, max: 700 }),
    }),
    fc.record({ do: fc.constant("merge" as const), into: member, from: member }),
    fc.record({ do: fc.constant("unmerge" as const), from: member })
  ),
  { minLength: 4, maxLength: 25 }
)

encoreModuleSuite("people", (encore, ask) => {
  const settings = Settings.parse({})
  const program = {
    settings,
    rules: [],
    ladder: ladderOf(settings, []),
    draw_ids: [],
    draw_triggers: [],
    has_referrals: false,
    stamp_cards: [],
  }
  const system = {
    actor_type: "system" as const,
    actor_id: null,
    reason: "Same person",
  }
  let made = 0

  const credit = (member_id: string, points: number, more: object = {}) => {
    const idempotency_key = `key-${made++}`
    return encore.postCredits([
      {
        member_id,
        kind: "award",
        points,
        source_type: "order",
        source_id: idempotency_key,
        actor_type: "system",
        effective_at: PAST,
        available_at: PAST,
        idempotency_key,
        ...more,
      },
    ])
  }
  const debit = (member_id: string, points: number, allow_debt = true) => {
    const idempotency_key = `key-${made++}`
    return encore.postDebits([
      {
        member_id,
        kind: "redemption",
        points,
        source_type: "order",
        source_id: idempotency_key,
        actor_type: "system",
        effective_at: PAST,
        allow_debt,
        idempotency_key,
      },
    ])
  }
  const merge = (into_member_id: string, from_member_id: string) =>
    encore.mergeMembers({ into_member_id, from_member_id, ...system }, program)
  const unmerge = (from_member_id: string) =>
    encore.unmergeMember({ from_member_id, ...system }, program)
  const pointsOf = async (id: string) => {
    const { available, pending, held, debt } = await encore.retrieveMember(id)
    return { available, pending, held, debt }
  }
  const total = async () =>
    (
      await ask<{ points: string; lots: string }>(
        `select sum(available + pending + held - debt) as points,
           (select sum(remaining) from encore_point_lot) as lots from encore_member`
      )
    )[0]!
  /** The tables of the plugin that hold this text, wherever in them. */
  const tracesOf = async (text: string) => {
    const tables = await ask<{ table_name: string }>(
      `select table_name from information_schema.tables
       where table_name like 'encore\\_%' and query_to_xml(
         format('select 1 from %I x where x::text ilike ''%%${text}%%'' limit 1', table_name),
         false, true, '')::text like '%<row%'
       order by table_name`
    )
    return tables.map(({ table_name }) => table_name)
  }
  const sound = async () => {
    expect(await brokenInvariants(ask)).toEqual({})
    expect((await encore.verifyLedger()).problems).toEqual([])
  }

  it("merging and unmerging, in any order, makes and loses no point", async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (sequence: Step[]) => {
        const members = await newMembers(encore, 4)
        const survivor = async (id: string) =>
          (await encore.retrieveMember(id)).merged_into_id ?? id
        for (const step of sequence) {
          if (step.do === "credit") {
            const to = await survivor(members[step.to]!)
            await credit(to, step.points, {
              available_at: step.pending ? FAR : PAST,
              expires_at: step.expires ? FAR : null,
            })
          } else if (step.do === "debit") {
            await debit(await survivor(members[step.to]!), step.points)
          } else {
            const before = await total()
            // What can't be merged is refused, and then nothing has changed either.
            await (
              step.do === "merge"
                ? merge(members[step.into]!, members[step.from]!)
                : unmerge(members[step.from]!)
            ).catch((error) => expect(error).toHaveProperty("key"))
            expect((await total()).points).toBe(before.points)
          }
        }
        for (const id of members) {
          const { merged_into_id, available, pending, debt } =
            await encore.retrieveMember(id)
          if (merged_into_id) {
            expect({ available, pending, debt }).toEqual({
              available: 0,
              pending: 0,
              debt: 0,
            })
          }
        }
      }),
      { numRuns: 40 }
    )
    await sound()
  })

  it("keeps the dates of the points, and gives back what is still there", async () => {
    const [ada, imported] = (await newMembers(encore, 2)) as [string, string]
    await credit(ada, 30)
    await credit(imported, 100, { expires_at: FAR })
    await credit(imported, 40, { available_at: FAR })

    const first = await merge(ada, imported)
    expect(first.points).toBe(140)
    expect(await pointsOf(ada)).toMatchObject({ available: 130, pending: 40 })
    const again = await merge(ada, imported)
    expect(again).toMatchObject({ merge_id: first.merge_id, points: 0 })
    expect(
      await ask(
        `select remaining, expires_at is not null as expires from encore_point_lot
       where member_id = '${ada}' and remaining > 0 and matured order by remaining`
      )
    ).toEqual([
      { remaining: 30, expires: false },
      { remaining: 100, expires: true },
    ])

    // The soonest to expire goes first: of the merged ones.
    await debit(ada, 60)
    await unmerge(imported)
    expect(await pointsOf(ada)).toMatchObject({ available: 30, pending: 0 })
    expect(await pointsOf(imported)).toMatchObject({ available: 40, pending: 40 })
    await expect(unmerge(imported)).rejects.toMatchObject({ key: "merge_not_found" })
    await sound()
  })

  it("keeps what the points were promised under", async () => {
    const [ada, other] = (await newMembers(encore, 2)) as [string, string]
    const terms = {
      maturity: { event: "placed", days: 0 },
      expiry: { type: "inactivity", days: 365 },
    }
    await credit(other, 50, { idle_until: FAR, terms })
    await merge(ada, other)
    expect(
      await ask(
        `select idle_until = '${FAR.toISOString()}' as same, terms from encore_point_lot
         where member_id = '${ada}'`
      )
    ).toEqual([{ same: true, terms }])
    await sound()
  })

  it("carries debt along, and back", async () => {
    const [ada, other] = (await newMembers(encore, 2)) as [string, string]
    await credit(ada, 100)
    await debit(other, 30)
    await merge(ada, other)
    expect(await pointsOf(ada)).toMatchObject({ available: 70, debt: 0 })
    expect(await pointsOf(other)).toMatchObject({ available: 0, debt: 0 })
    await unmerge(other)
    expect(await pointsOf(ada)).toMatchObject({ available: 100, debt: 0 })
    expect(await pointsOf(other)).toMatchObject({ available: 0, debt: 30 })
    await sound()
  })

  it("moves on what comes to a merged member later", async () => {
    const [ada, other] = (await newMembers(encore, 2)) as [string, string]
    await credit(ada, 100)
    await credit(other, 50)
    await merge(ada, other)
    await debit(other, 20)
    await credit(other, 5)
    await encore.settleMerged()
    expect(await pointsOf(ada)).toMatchObject({ available: 135, debt: 0 })
    expect(await pointsOf(other)).toMatchObject({ available: 0, debt: 0 })
    await sound()
  })

  it("holds while the points are spent at the same time", async () => {
    for (let round = 0; round < 15; round++) {
      const [ada, bob] = (await newMembers(encore, 2)) as [string, string]
      await credit(ada, 100)
      await credit(bob, 100)
      const cart = (member_id: string) =>
        encore.holdPoints({
          member_id,
          cart_id: `cart_${round}_${member_id}`,
          points: 60,
          amount: "1",
          currency_code: "usd",
          expires_at: FAR,
        })
      const results = await Promise.allSettled([
        debit(bob, 80, false),
        merge(ada, bob),
        debit(ada, 80, false),
        cart(ada),
        cart(bob),
        unmerge(bob),
        debit(ada, 80, false),
      ])
      for (const result of results) {
        if (result.status === "rejected") {
          expect(result.reason).toHaveProperty("key")
        }
      }
    }
    await sound()
  })

  it("is one merge, however many ask at once, and refuses what makes no sense", async () => {
    const [ada, bob, eve] = (await newMembers(encore, 3)) as [string, string, string]
    await credit(bob, 80)
    await Promise.all(Array.from({ length: 12 }, () => merge(ada, bob)))
    expect(await pointsOf(ada)).toMatchObject({ available: 80 })
    expect(await encore.listMemberMerges({})).toHaveLength(1)

    await expect(merge(eve, bob)).rejects.toMatchObject({ key: "merge_of_merged" })
    await expect(merge(eve, eve)).rejects.toMatchObject({ key: "merge_with_itself" })
    await encore.holdPoints({
      member_id: ada,
      cart_id: "cart_1",
      points: 10,
      amount: "1",
      currency_code: "usd",
      expires_at: FAR,
    })
    await expect(merge(eve, ada)).rejects.toMatchObject({ key: "merge_points_on_cart" })
    await sound()
  })

  it("forgets who a member was and changes no sum", async () => {
    const ids = await encore.ensureCustomerMembers([
      {
        customer_id: "cus_1",
        email: "Ada@example.com",
        name: "Ada Lovelace",
        contacted_at: PAST,
      },
    ])
    const id = ids.get("cus_1")!
    await credit(id, 120)
    const before = await total()
    const card = (await encore.retrieveMember(id)).card_number

    const deleted = [
      { customer_id: "cus_1", email: "Ada@example.com", has_account: true },
    ]
    expect(await encore.eraseCustomers(deleted)).toMatchObject({ members: 1 })
    expect(await encore.eraseCustomers(deleted)).toMatchObject({ members: 0 })
    const erased = await encore.retrieveMember(id)
    expect(erased).toMatchObject({ customer_id: null, email: null, name: null })
    expect(erased.erased_at).toBeInstanceOf(Date)
    expect(erased.card_number).not.toBe(card)
    expect(await total()).toEqual(before)
    expect(await tracesOf("ada")).toEqual([])
    await sound()
  })

  it("leaves what is known under an address that the account has not proven", async () => {
    await newMembers(encore, 1)
    const contacts = await encore.ensureContactMembers(
      [{ email: "ada@example.com", contacted_at: PAST }],
      false
    )
    await encore.ensureCustomerMembers([
      {
        customer_id: "cus_1",
        email: "ada@example.com",
        name: "Eve",
        contacted_at: PAST,
      },
    ])
    const gone = { customer_id: "cus_1", email: "ada@example.com" }
    expect(await encore.eraseCustomers([{ ...gone, has_account: true }])).toMatchObject(
      { members: 1 }
    )
    const contact = await encore.retrieveMember(contacts.get("ada@example.com")!)
    expect(contact.email).toBe("ada@example.com")
    // A guest is nothing but the address.
    const guest = { ...gone, customer_id: "cus_guest", has_account: false }
    expect(await encore.eraseCustomers([guest])).toMatchObject({ members: 1 })
  })

  it("forgets the one of two merged accounts that was deleted", async () => {
    const [staying, deleted] = (
      await Promise.all(
        ["bob", "grace"].map((name) =>
          encore.ensureCustomerMembers([
            {
              customer_id: `cus_${name}`,
              email: `${name}@example.com`,
              name: null,
              contacted_at: PAST,
            },
          ])
        )
      )
    ).flatMap((made) => [...made.values()]) as [string, string]
    const purchase = (name: string, member_id: string) => ({
      source: "import" as const,
      source_id: `till-${member_id}`,
      import_id: null,
      member_id,
      email: `${name}@example.com`,
      country_code: null,
      currency_code: "usd",
      amount: "10",
      item_count: 1,
      basket: basketOfAmount("10", "usd"),
      placed_at: PAST,
      canceled_at: null,
    })
    await encore.recordPurchases(
      [purchase("bob", staying), purchase("grace", deleted)],
      await encore.programInForce()
    )
    await credit(deleted, 70)
    await merge(staying, deleted)

    await encore.eraseCustomers([
      { customer_id: "cus_grace", email: "grace@example.com", has_account: true },
    ])
    expect(await encore.retrieveMember(staying)).toMatchObject({
      customer_id: "cus_bob",
      email: "bob@example.com",
      erased_at: null,
      available: 70,
      purchase_count: 2,
    })
    // The purchases that were the deleted one's are the other's now, without a trace.
    expect(await tracesOf("grace")).toEqual([])
    expect(await tracesOf("bob@")).toEqual(["encore_member", "encore_purchase"])
    await sound()
  })
})
