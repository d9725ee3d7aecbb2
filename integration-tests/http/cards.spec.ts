import { ENCORE_MODULE } from "../../src/modules/encore"
import { couponToken } from "../../src/modules/encore/program/rewards/coupon-code"
import { points, sheet } from "../../src/print/card"
import { jpegOf, pngOf } from "../../src/print/__tests__/pictures"
import { scan } from "../helpers/codes"
import { readPdf } from "../helpers/pdf"
import { Api, Headers, makeCustomer, makeShop, Shop } from "../helpers/shop"
import { storeRunner } from "../helpers/store-runner"

jest.setTimeout(180_000)

const LANGUAGES = {
  en: { coupon: ["COUPON", "15% off", "For Ada Lovelace"], member: "Loyalty card" },
  es: { coupon: ["CUPÓN", "15", "Para Ada Lovelace"], member: "Tarjeta de fidelidad" },
  ru: { coupon: ["КУПОН", "Введите этот код"], member: "Карта лояльности" },
  zh: { coupon: ["优惠券", "限一笔订单使用"], member: "会员卡" },
  el: { coupon: ["ΚΟΥΠΟΝΙ", "Γράψτε αυτόν τον κωδικό"], member: "Κάρτα πιστότητας" },
}

storeRunner({
  testSuite: ({ api: axios, getContainer }) => {
    const api = axios as unknown as Api
    const any = { validateStatus: () => true }
    const page = async (path: string, config: object = {}) =>
      (await api.get(path, { ...any, ...config })) as {
        status: number
        data: string
        headers: Record<string, string>
      }
    const pdf = async (path: string) => {
      const { status, data, headers } = (await api.get(path, {
        responseType: "arraybuffer",
      })) as { status: number; data: ArrayBuffer; headers: Record<string, string> }
      expect(status).toBe(200)
      expect(headers["content-type"]).toBe("application/pdf")
      return Buffer.from(data)
    }
    const refused = (call: Promise<unknown>) =>
      call.then(
        () => ({ status: 200, message: "" }),
        ({ response }) => ({ status: response.status as number, ...response.data })
      )
    const encore = () => getContainer().resolve(ENCORE_MODULE)

    let shop: Shop
    let ada: { id: string } & Headers
    let card: {
      card_number: string
      qr: string
      code128: string
      page_url: string
      pdf_url: string
    }

    beforeEach(async () => {
      shop = await makeShop(getContainer())
      ada = await makeCustomer(getContainer(), shop, "ada@example.com")
      card = (await api.get("/store/encore/me/card", ada)).data.card
    })

    const memberId = async () =>
      (await api.get(`/admin/encore/members/${ada.id}`, shop.admin)).data.member
        .id as string

    /** A coupon that can be used, and the path of its page. */
    const coupon = async (fields: object = {}, changes: object = {}) => {
      const reward = await encore().createRewards({
        name: "Your next purchase",
        translations: {},
        kind: "percent",
        terms: {
          kind: "percent",
          percent: 15,
          goods: { type: "all", ids: [] },
          min_spend: [{ currency_code: "eur", amount: 50 }],
        },
        audience: {},
        status: "published",
        ...fields,
      })
      await encore().grantRewards([
        {
          reward_id: reward.id,
          member_id: await memberId(),
          source_type: "test",
          source_id: reward.id,
        },
      ])
      const [made] = await encore().listCoupons({ reward_id: reward.id })
      await encore().updateCoupons({ id: made!.id, status: "issued", ...changes })
      return { id: made!.id, code: made!.code, path: `/encore/c/${couponToken(made!)}` }
    }
    const pathOf = (url: string) => new URL(url).pathname

    describe("a coupon", () => {
      it("is a page in the language of its visitor, kept nowhere and running nothing", async () => {
        const { path, code } = await coupon()
        for (const [lang, { coupon: words }] of Object.entries(LANGUAGES)) {
          const { status, data, headers } = await page(path, {
            headers: { "accept-language": `${lang};q=0.9` },
          })
          expect(status).toBe(200)
          expect(data).toContain(`<html lang="${lang === "zh" ? "zh-Hans" : lang}">`)
          expect(data.toLocaleUpperCase(lang)).toContain(words[0])
          expect(data).toContain(code)
          expect(data).toContain('<meta name="robots" content="noindex, nofollow">')
          expect(data).not.toContain("<script")
          expect(headers["cache-control"]).toBe("private, no-store")
          expect(headers["content-security-policy"]).toContain("default-src 'none'")
          expect(headers["referrer-policy"]).toBe("no-referrer")
        }
        expect((await page(`${path}?lang=ru`)).data).toContain("Купон")
        expect((await page(`${path}?size=card`)).data).toContain("@page{size:85mm 55mm")
      })

      it("is a PDF of exactly each size, in words and in codes", async () => {
        const { path, code } = await coupon()
        for (const size of ["a6", "card", "letter"] as const) {
          const pages = await readPdf(await pdf(`${path}?format=pdf&size=${size}`))
          const [width, height] = sheet(size, "a4")
          expect(pages).toHaveLength(size === "card" ? 2 : 1)
          for (const read of pages) {
            expect(read.width).toBeCloseTo(points(width), 1)
            expect(read.height).toBeCloseTo(points(height), 1)
          }
          const codes = pages.at(-1)!
          expect(scan(codes.pixels, "QR_CODE")).toBe(code)
          expect(scan(codes.pixels, "CODE_128")).toBe(code)
          const text = pages.map((read) => read.text).join("\n")
          for (const words of LANGUAGES.en.coupon) {
            expect(text).toContain(words)
          }
          expect(text).toContain("Your next purchase")
          expect(text).toContain(code)
        }
      })

      it("has the letters of five languages in its PDF, and paper as set", async () => {
        const { path } = await coupon()
        for (const [lang, { coupon: words }] of Object.entries(LANGUAGES)) {
          const [read] = await readPdf(await pdf(`${path}?format=pdf&lang=${lang}`))
          const text = read!.text.replace(/\s+/g, " ")
          for (const word of words) {
            expect(text).toContain(word)
          }
        }
        await api.post(
          "/admin/encore/settings",
          { brand: { letter_paper: "us" } },
          shop.admin
        )
        const [letter] = await readPdf(await pdf(`${path}?format=pdf&size=letter`))
        expect([letter!.width, letter!.height]).toEqual([612, 792])
      })

      it("has a bleed and its trimmed size for a print shop", async () => {
        const { path } = await coupon()
        const bytes = await pdf(`${path}?format=pdf&size=card&bleed=true`)
        const [front] = await readPdf(bytes)
        expect(front!.width).toBeCloseTo(points(85 + 18), 1)
        expect(bytes.toString("latin1")).toMatch(/TrimBox \[25\.51\d* 25\.51\d*/)
      })

      it("says why it can't be used, and shows no code", async () => {
        const states: [string, object, string, string][] = [
          ["redeemed", { redeemed_at: "2026-03-04" }, "Used", "March 4, 2026"],
          ["expired", { expires_at: "2026-02-03" }, "Expired", "February 3, 2026"],
          ["issued", { expires_at: "2026-02-03" }, "Expired", "February 3, 2026"],
          ["revoked", { ended_at: "2026-01-02" }, "Withdrawn", "January 2, 2026"],
          ["pending", {}, "Almost ready", "in a minute"],
        ]
        for (const [status, dates, label, sentence] of states) {
          const { path, code } = await coupon({}, { status, ...dates })
          const { data } = await page(path)
          expect(data).toContain(label)
          expect(data).toContain(sentence)
          expect(data).not.toContain(code)
          const [read] = await readPdf(await pdf(`${path}?format=pdf&lang=en`))
          expect(read!.text).toContain(label)
          expect(read!.text).not.toContain(code)
          expect(() => scan(read!.pixels, "QR_CODE")).toThrow()
        }
      })

      it("lets no text of the shop or the member become markup", async () => {
        const evil = `<img src=x onerror="alert('1')">&amp;`
        await api.post(
          "/admin/encore/settings",
          { brand: { name: "<b>Shop</b>" } },
          shop.admin
        )
        await encore().updateMembers({ id: await memberId(), name: evil })
        const { path } = await coupon({
          name: evil,
          description: "</p><script>1</script>",
        })
        for (const address of [path, pathOf(card.page_url)]) {
          const { data } = await page(address)
          expect(data).not.toMatch(/<img|<script|<b>/)
          expect(data).toContain(
            "&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;amp;"
          )
        }
        const [read] = await readPdf(await pdf(`${path}?format=pdf`))
        expect(read!.text).toContain("<b>Shop</b>")
      })

      it("isn't found by a token that is none, and the page says so", async () => {
        const { path } = await coupon()
        for (const wrong of [
          `${path}x`,
          "/encore/c/x",
          "/encore/m/x",
          "/encore/c/%00",
        ]) {
          const { status, data, headers } = await page(wrong, {
            headers: { "accept-language": "es" },
          })
          expect(status).toBe(404)
          expect(data).toContain("Esta tarjeta no está aquí")
          expect(headers["cache-control"]).toBe("private, no-store")
        }
      })

      it("can be asked for so often in a minute", async () => {
        const { path } = await coupon()
        const asked = await Promise.all(
          Array.from({ length: 125 }, () => page(`${path}x`))
        )
        expect(asked.map(({ status }) => status)).toContain(429)
        const { data, headers } = asked.find(({ status }) => status === 429)!
        expect(data).toContain("Try again in a minute")
        expect(Number(headers["retry-after"])).toBeGreaterThan(0)
      })
    })

    describe("a member's card", () => {
      it("is theirs alone, and its address doesn't tell its number", async () => {
        expect(card.card_number).toMatch(/^\d{16}$/)
        expect(card.page_url).not.toContain(card.card_number)
        expect(card.qr).toContain('role="img"')
        expect(card.code128).toContain("aria-label")
        expect(
          (await refused(api.get("/store/encore/me/card", shop.store))).status
        ).toBe(401)
        const again = (await api.get("/store/encore/me/card", ada)).data.card
        expect(again).toEqual(card)
        const bob = await makeCustomer(getContainer(), shop, "bob@example.com")
        const his = (await api.get("/store/encore/me/card", bob)).data.card
        expect(his.page_url).not.toBe(card.page_url)
      })

      it("is a page and a PDF in five languages, whose codes are its number", async () => {
        const path = pathOf(card.page_url)
        const number = card.card_number.replace(/\d{4}(?=\d)/g, "$& ")
        for (const [lang, { member }] of Object.entries(LANGUAGES)) {
          const { status, data } = await page(`${path}?lang=${lang}`)
          expect(status).toBe(200)
          expect(data).toContain(member)
          expect(data).toContain("Ada Lovelace")
          expect(data).toContain(number)
        }
        const [front, back] = await readPdf(await pdf(`${path}?format=pdf&size=card`))
        expect(front!.text).toContain("Ada Lovelace")
        expect(scan(back!.pixels, "QR_CODE")).toBe(card.card_number)
        expect(scan(back!.pixels, "CODE_128")).toBe(card.card_number)
      })

      it("is nobody's any more once its member was erased", async () => {
        await encore().eraseCustomers([
          { customer_id: ada.id, email: "ada@example.com", has_account: true },
        ])
        expect((await page(pathOf(card.page_url))).status).toBe(404)
      })
    })

    describe("the counter", () => {
      const counter = (code: string) =>
        api.get(`/admin/encore/counter?code=${encodeURIComponent(code)}`, shop.admin)

      it("finds a member by the number, with spaces too, and a merged one's card", async () => {
        const spaced = card.card_number.replace(/\d{4}(?=\d)/g, "$& ")
        for (const q of [card.card_number, spaced, card.card_number.slice(2, 9)]) {
          const { data } = await api.get(
            `/admin/encore/members?q=${encodeURIComponent(q)}`,
            shop.admin
          )
          expect(data.members).toMatchObject([{ card_number: card.card_number }])
        }
        expect((await counter(spaced)).data).toMatchObject({
          member: { id: await memberId(), name: "Ada Lovelace" },
          coupon: null,
        })

        const bob = await makeCustomer(getContainer(), shop, "bob@example.com")
        await api.get("/store/encore/me", bob)
        await api.post(
          `/admin/encore/members/${bob.id}/merge`,
          { member_id: await memberId(), reason: "The same" },
          shop.admin
        )
        const { data } = await counter(card.card_number)
        expect(data.member.card_number).not.toBe(card.card_number)
        expect((await page(pathOf(card.page_url))).status).toBe(200)
      })

      it("finds a coupon by its code, however it was typed", async () => {
        const { code, id } = await coupon({ kind: "perk", terms: { kind: "perk" } })
        for (const typed of [code, code.toLowerCase(), ` ${code.replace(/-/g, "")} `]) {
          expect((await counter(typed)).data).toMatchObject({
            member: { card_number: card.card_number },
            coupon: {
              id,
              code,
              status: "issued",
              kind: "perk",
              value: "Your next purchase",
            },
          })
        }
      })

      it("says what is wrong with a number or a code", async () => {
        const last = Number(card.card_number.at(-1))
        const mistyped = `${card.card_number.slice(0, -1)}${(last + 1) % 10}`
        expect(await refused(counter(mistyped))).toMatchObject({
          status: 400,
          message: expect.stringContaining("a digit must be wrong"),
        })
        expect((await refused(counter("NOPE"))).status).toBe(404)
        expect((await refused(api.get("/admin/encore/counter?code=1"))).status).toBe(
          401
        )
      })
    })

    describe("the shop's logo", () => {
      const upload = (bytes: Buffer, name: string, type: string) => {
        const form = new FormData()
        form.append("file", new Blob([new Uint8Array(bytes)], { type }), name)
        return api.post("/admin/encore/brand/logo", form, shop.admin)
      }
      const logo = async () =>
        (await api.get("/admin/encore/settings", shop.admin)).data.settings.brand.logo

      it("is on the cards, replaced by the next one, and gone when removed", async () => {
        const { path } = await coupon()
        const { data } = await upload(pngOf(40, 20), "logo.svg", "image/svg+xml")
        expect(data.logo).toMatchObject({ type: "image/png", width: 40, height: 20 })
        expect((await page(path)).data).toContain('<img src="data:image/png;base64,')
        await pdf(`${path}?format=pdf`)
        const first = (await logo()).file_id

        await upload(jpegOf(30, 30), "logo.png", "image/png")
        expect((await logo()).file_id).not.toBe(first)
        expect((await page(path)).data).toContain('<img src="data:image/jpeg;base64,')

        await api.delete("/admin/encore/brand/logo", shop.admin)
        expect(await logo()).toBeNull()
        expect((await page(path)).data).not.toContain("<img")
      })

      it("is neither SVG, nor a page called PNG, nor half a PNG", async () => {
        const script = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'
        for (const bytes of [
          Buffer.from(script),
          Buffer.from("<html><script>alert(1)</script>"),
          pngOf(40, 20).subarray(0, 60),
        ]) {
          expect(await refused(upload(bytes, "logo.png", "image/png"))).toMatchObject({
            status: 400,
            message: expect.stringContaining("PNG or JPEG"),
          })
          expect(await logo()).toBeNull()
        }
      })

      it("is neither missing, nor heavy, nor anybody's file", async () => {
        expect(
          (
            await refused(
              api.post("/admin/encore/brand/logo", new FormData(), shop.admin)
            )
          ).status
        ).toBe(400)
        const heavy = Buffer.concat([pngOf(40, 20), Buffer.alloc(600 * 1024)])
        expect((await refused(upload(heavy, "logo.png", "image/png"))).status).toBe(413)
        expect(
          (await refused(api.post("/admin/encore/brand/logo", new FormData(), {})))
            .status
        ).toBe(401)
        const foreign = {
          file_id: "secret.pdf",
          url: "http://localhost/secret.pdf",
          type: "image/png",
          width: 1,
          height: 1,
        }
        expect(
          await refused(
            api.post("/admin/encore/settings", { brand: { logo: foreign } }, shop.admin)
          )
        ).toMatchObject({ status: 400, message: expect.stringContaining("Upload it") })
      })

      it("is tried with colours that aren't saved, of which only colours are taken", async () => {
        const preview = (brand: object) =>
          api.post("/admin/encore/brand/preview", { brand }, shop.admin)
        const { data } = await preview({ main_color: "#ffee00", name: "Try & see" })
        expect(data.preview.html).toContain("background:#ffee00;color:#16181d")
        expect(data.preview.html).toContain("Try &amp; see")
        expect((await refused(preview({ main_color: "red;}" }))).status).toBe(400)
        expect(
          (await refused(preview({ website: "javascript:alert(1)" }))).status
        ).toBe(400)
      })
    })
  },
})
