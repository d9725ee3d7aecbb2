import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createOrderWorkflow } from "@medusajs/medusa/core-flows"
import { ENCORE_MODULE } from "../../src/modules/encore"
import resumeImports from "../../src/jobs/resume-imports"
import { importFile, settled, upload, Upload } from "../helpers/imports"
import { Api, makeCustomer, makeShop, publishRule, Shop } from "../helpers/shop"
import { storeRunner } from "../helpers/store-runner"

jest.setTimeout(120_000)

const HEADER = "email,purchase_id,purchased_at,amount,currency_code,items"
const BALANCES = "email,points,expires_at,tier,reason"
const csv = (...rows: string[]) => [HEADER, ...rows, ""].join("\n")
const balances = (...rows: string[]) => [BALANCES, ...rows, ""].join("\n")

const HISTORY = csv(
  "ada@example.com,p-1,2024-01-05,12.50,USD,2",
  "Ada@Example.com,p-2,2024-02-05T10:00:00Z,20,usd,",
  "bob@example.com,p-3,2024-03-01,0.00,USD,1",
  "bob@example.com,p-4,2024-03-09T08:00:00+02:00,7.99,EUR,1"
)

storeRunner({
  testSuite: ({ api: axios, getContainer }) => {
    const api = axios as unknown as Api
    let shop: Shop

    beforeEach(async () => {
      shop = await makeShop(getContainer())
      await publishRule(api, shop)
    })

    const encore = () => getContainer().resolve(ENCORE_MODULE)
    const take = (options: Upload) => importFile(api, shop.admin, options)
    const send = (options: Upload) => upload(api, shop.admin, options)
    const memberOf = async (email: string) =>
      (await api.get(`/admin/encore/members?q=${email}`, shop.admin)).data.members[0]
    const listOf = async (id: string, list: string) =>
      (await api.get(`/admin/encore/members/${id}/${list}`, shop.admin)).data
    const undo = async (id: string) => {
      await api.post(`/admin/encore/imports/${id}/undo`, {}, shop.admin)
      return settled(api, shop.admin, id)
    }
    const sound = async () =>
      expect(
        (await api.post("/admin/encore/verify", {}, shop.admin)).data.verification
      ).toMatchObject({ ok: true, problems: [] })
    const purchases = async () => (await encore().listPurchases()).length

    /** An order that no event of the plugin's time tells of. */
    const orderBefore = async (order: {
      email: string
      customer_id?: string
      quantity: number
    }) =>
      createOrderWorkflow(getContainer()).run({
        input: {
          email: order.email,
          customer_id: order.customer_id,
          region_id: shop.regions.usd,
          currency_code: "usd",
          items: [{ title: "Record", quantity: order.quantity, unit_price: 25 }],
        },
      })

    describe("purchases from elsewhere", () => {
      it("come in as dated history, with points and stages as of their dates", async () => {
        const done = await take({ csv: HISTORY })
        expect(done).toMatchObject({
          kind: "purchases",
          dry_run: false,
          file_name: "history.csv",
          status: "completed",
          progress: 1,
          rows: 4,
          accepted: 4,
          unchanged: 0,
          rejected: [],
          rejected_count: 0,
          totals: {
            members: 2,
            purchases: 4,
            points: 39,
            amounts: [
              { currency_code: "eur", amount: 7.99 },
              { currency_code: "usd", amount: 32.5 },
            ],
          },
          error: null,
        })
        const ada = await memberOf("ada@example.com")
        expect(ada).toMatchObject({
          customer_id: null,
          stage: "repeat_contact",
          stage_since: "2024-02-05T10:00:00.000Z",
          points: { available: 32, pending: 0 },
          purchases: { count: 2, net_total: 32.5, currency_code: "usd" },
        })
        expect((await listOf(ada.id, "stages")).stage_changes).toEqual([
          expect.objectContaining({
            to: "repeat_contact",
            at: "2024-02-05T10:00:00.000Z",
          }),
          expect.objectContaining({
            to: "first_purchase",
            at: "2024-01-05T00:00:00.000Z",
          }),
        ])
        expect((await listOf(ada.id, "entries")).entries).toEqual([
          expect.objectContaining({
            points: 20,
            effective_at: "2024-02-05T10:00:00.000Z",
          }),
          expect.objectContaining({
            points: 12,
            effective_at: "2024-01-05T00:00:00.000Z",
          }),
        ])
        await sound()
      })

      it("are unchanged the second time, and in conflict with other content", async () => {
        await take({ csv: HISTORY })
        expect(await take({ csv: HISTORY })).toMatchObject({
          accepted: 0,
          unchanged: 4,
          rejected: [],
          totals: { members: 0, purchases: 0, points: 0, amounts: [] },
        })
        const changed = await take({
          csv: HISTORY.replace("12.50", "12.51").replace("20,usd", "20.00,usd"),
        })
        expect(changed).toMatchObject({
          accepted: 0,
          unchanged: 3,
          rejected: [{ row: 2, reason: expect.stringContaining("p-1") }],
        })
        expect((await memberOf("ada@example.com")).points.available).toBe(32)
        await sound()
      })

      it("are counted by a dry run, which changes nothing", async () => {
        const dry = await take({ csv: HISTORY, dry_run: true })
        expect(await purchases()).toBe(0)
        expect(await memberOf("ada@example.com")).toBeUndefined()
        const real = await take({ csv: HISTORY })
        for (const figure of ["rows", "accepted", "unchanged", "rejected", "totals"]) {
          expect(dry[figure]).toEqual(real[figure])
        }
        expect(dry).toMatchObject({ dry_run: true, status: "completed" })
        expect(await take({ csv: HISTORY, dry_run: true })).toMatchObject({
          accepted: 0,
          unchanged: 4,
        })
      })

      it("stay out row by row, each with its reason", async () => {
        const done = await take({
          csv: csv(
            "not-an-address,a-1,2024-01-01,1,USD,1",
            "ada@example.com,,2024-01-01,1,USD,1",
            "ada@example.com,a-3,2024-02-30,1,USD,1",
            "ada@example.com,a-4,2999-01-01,1,USD,1",
            "ada@example.com,a-5,2024-01-01,-3.50,USD,1",
            "ada@example.com,a-6,2024-01-01,1e3,USD,1",
            "ada@example.com,a-7,2024-01-01,1000000000.01,USD,1",
            "ada@example.com,a-8,2024-01-01,1.00001,USD,1",
            "ada@example.com,a-9,2024-01-01,1,US,1",
            "ada@example.com,a-10,2024-01-01,1,USD,some",
            "ada@example.com,a-11,2024-01-01",
            '"ada@example.com","a,12",2024-01-01,5,USD,"1"\r',
            '"ada@example.com","a,12",2024-01-01,5,USD,1',
            "=cmd|' /C calc'!A0,a-14,2024-01-01,1,USD,1"
          ),
        })
        expect(done).toMatchObject({ rows: 14, accepted: 1, rejected_count: 13 })
        expect(
          done.rejected.map((row: { row: number; reason: string }) => [
            row.row,
            row.reason,
          ])
        ).toEqual([
          [2, '"not-an-address" isn\'t an e-mail address.'],
          [3, "A purchase needs an id of at most 200 characters."],
          [4, '"2024-02-30" isn\'t an ISO 8601 date or time, such as 2026-01-31.'],
          [5, "2999-01-01 lies in the future."],
          [6, "An amount can't be negative: -3.50. Leave out what was refunded."],
          [7, '"1e3" isn\'t an amount.'],
          [8, "An amount of 1000000000.01 can't be right."],
          [9, "An amount of 1.00001 can't be right."],
          [10, '"US" isn\'t a currency code of three letters.'],
          [11, '"some" isn\'t a number of items.'],
          [12, "The row has 3 columns; the header has 6."],
          [14, "The id a,12 stands in row 13 already."],
          [15, expect.stringContaining("isn't an e-mail address.")],
        ])
        const inGreek = await api.get(`/admin/encore/imports/${done.id}`, {
          headers: { ...shop.admin.headers, "accept-language": "el" },
        })
        expect(inGreek.data.import.rejected[3].reason).toBe(
          "Το 2999-01-01 βρίσκεται στο μέλλον."
        )
      })

      it("belong to the account whose address is proven, and wait otherwise", async () => {
        const ada = await makeCustomer(getContainer(), shop, "ada@example.com")
        await take({ csv: HISTORY })
        const [account] = await encore().listMembers({ customer_id: ada.id })
        expect(account?.purchase_count ?? 0).toBe(0)
        await sound()
      })
    })

    describe("a file that can't be taken in", () => {
      const bad: [string, Upload, string][] = [
        ["with another header", { csv: "mail,id\na,b\n" }, "mail,id"],
        [
          "with its columns in another order",
          {
            csv: `purchase_id,${HEADER.replace("purchase_id,", "")}\n`,
          },
          "header",
        ],
        [
          "in another encoding",
          { csv: Buffer.from(`${HEADER}\nJos\xe9@example.com,1,`, "latin1") },
          "UTF-8",
        ],
        [
          "that isn't CSV",
          { csv: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]) },
          "UTF-8",
        ],
        [
          "with a quote that is never closed",
          { csv: `${HISTORY}"ada@example.com,p-9,2024-01-01,1,USD,1\n` },
          "near row 6",
        ],
        ["without rows", { csv: `${HEADER}\n` }, "no rows"],
        ["that is empty", { csv: "" }, "header"],
        ["that is missing", {}, "Choose a CSV file"],
        ["of an unknown kind", { kind: "wishes", csv: HISTORY }, "kind"],
        ["where none belongs", { kind: "orders", csv: HISTORY }, "Kind orders"],
      ]

      it.each(bad)("%s is refused, and nothing is done", async (_, options, said) => {
        const { status, data } = await send(options)
        expect({ status, type: data.type }).toEqual({
          status: 400,
          type: "invalid_data",
        })
        expect(data.message).toContain(said)
        expect(await purchases()).toBe(0)
        expect(await encore().listImportRows()).toEqual([])
      })

      it("of 100 MB is refused in the caller's language, and not kept", async () => {
        const before = new Set(readdirSync(tmpdir()))
        const { status, data } = await send({
          csv: Buffer.alloc(100 * 1024 * 1024, "a"),
          headers: { "x-medusa-locale": "es" },
        })
        expect({ status, message: data.message }).toEqual({
          status: 413,
          message: expect.stringContaining("El archivo supera los 64 MB"),
        })
        // What multer names: 32 hexadecimal digits.
        const left = readdirSync(tmpdir()).filter(
          (name) => /^[0-9a-f]{32}$/.test(name) && !before.has(name)
        )
        expect(left).toEqual([])
        expect(await encore().listImports()).toEqual([])
      })
    })

    describe("balances from elsewhere", () => {
      const FILE = balances(
        "ada@example.com,500,,,Points of the old card",
        "bob@example.com,30,2999-01-01,,Points of the old card"
      )

      it("become opening entries, once", async () => {
        expect(
          await take({ kind: "balances", csv: FILE, dry_run: true })
        ).toMatchObject({
          accepted: 2,
          totals: { members: 2, purchases: 0, points: 530 },
        })
        expect(await memberOf("ada@example.com")).toBeUndefined()
        expect(await take({ kind: "balances", csv: FILE })).toMatchObject({
          accepted: 2,
          totals: { members: 2, purchases: 0, points: 530 },
        })
        const bob = await memberOf("bob@example.com")
        expect(bob).toMatchObject({ stage: "first_contact", points: { available: 30 } })
        expect((await listOf(bob.id, "entries")).entries).toEqual([
          expect.objectContaining({
            kind: "opening",
            points: 30,
            reason: "Points of the old card",
            actor_type: "user",
            expires_at: "2999-01-01T00:00:00.000Z",
          }),
        ])
        expect(await take({ kind: "balances", csv: FILE })).toMatchObject({
          accepted: 0,
          unchanged: 2,
        })
        await sound()
      })

      it("stay out where they can't be right", async () => {
        const done = await take({
          kind: "balances",
          csv: balances(
            "ada@example.com,1.5,,,Old card",
            "ada@example.com,0,,,Old card",
            "ada@example.com,10,2001-01-01,,Old card",
            "ada@example.com,20,,Gold,Old card",
            "ada@example.com,10,,,",
            "ada@example.com,10,,,Old card",
            "ada@example.com,10,,,Old card"
          ),
        })
        expect(done).toMatchObject({ accepted: 1, rejected_count: 6 })
        expect(done.rejected.map((row: { row: number }) => row.row)).toEqual([
          2, 3, 4, 5, 6, 8,
        ])
        expect(done.rejected[3].reason).toBe('There is no tier "Gold".')
        expect(done.rejected[5].reason).toBe(
          "The same balance stands in row 7 already."
        )
      })

      it("can be taken back and brought again", async () => {
        const first = await take({ kind: "balances", csv: FILE })
        expect((await undo(first.id)).status).toBe("undone")
        expect((await memberOf("ada@example.com")).points.available).toBe(0)
        expect(await take({ kind: "balances", csv: FILE })).toMatchObject({
          accepted: 2,
        })
        expect((await memberOf("ada@example.com")).points.available).toBe(500)
        await sound()
      })
    })

    describe("undoing", () => {
      it("takes purchases and points back; the file can come in again", async () => {
        const first = await take({ csv: HISTORY })
        expect(await undo(first.id)).toMatchObject({ status: "undone", progress: 1 })
        expect(await memberOf("ada@example.com")).toMatchObject({
          stage: "first_contact",
          points: { available: 0, debt: 0 },
          purchases: { count: 0, net_total: 0 },
        })
        await sound()

        expect(await take({ csv: HISTORY })).toMatchObject({
          accepted: 4,
          unchanged: 0,
          totals: { purchases: 4, points: 39 },
        })
        expect(await memberOf("ada@example.com")).toMatchObject({
          stage: "repeat_contact",
          points: { available: 32 },
        })
        await sound()
      })

      it("is refused for a dry run, a second time, and an unknown import", async () => {
        const dry = await take({ csv: HISTORY, dry_run: true })
        const done = await take({ csv: HISTORY })
        await undo(done.id)
        for (const [id, status] of [
          [dry.id, 400],
          [done.id, 400],
          ["encimp_none", 404],
        ]) {
          const answer = await api.post(
            `/admin/encore/imports/${id}/undo`,
            {},
            { ...shop.admin, validateStatus: () => true }
          )
          expect(answer.status).toBe(status)
        }
      })
    })

    describe("an import whose process was killed", () => {
      it("goes on where it was, and counts as one clean run", async () => {
        const file = csv(
          ...Array.from(
            { length: 9_000 },
            (_, i) => `m${i % 3000}@example.com,k-${i},2024-01-0${1 + (i % 9)},2,USD,1`
          )
        )
        // As far as the process came: the file read, the first chunk in.
        const folder = mkdtempSync(join(tmpdir(), "encore-import-"))
        const path = join(folder, "history.csv")
        writeFileSync(path, file)
        const { id } = await encore().createImports({
          kind: "purchases",
          dry_run: false,
          heartbeat_at: new Date(Date.now() - 3 * 60_000),
        })
        await encore().stageFile(id, "purchases", path)
        rmSync(folder, { recursive: true })
        await encore().importNextChunk(id, 0, null, await encore().programInForce())
        const half = await encore().retrieveImport(id)
        expect(half.accepted).toBeGreaterThan(0)
        expect(half.accepted).toBeLessThan(9_000)
        await resumeImports(getContainer())
        expect((await encore().retrieveImport(id)).status).toBe("running")

        await encore().updateImports({
          id,
          heartbeat_at: new Date(Date.now() - 3 * 60_000),
        })
        await resumeImports(getContainer())
        expect(await settled(api, shop.admin, id)).toMatchObject({
          status: "completed",
          accepted: 9_000,
          unchanged: 0,
          totals: {
            members: 3_000,
            purchases: 9_000,
            points: 18_000,
            amounts: [{ currency_code: "usd", amount: 18_000 }],
          },
        })
        expect(await encore().listImportRows()).toEqual([])
        await sound()
      })

      it("fails with advice if its file had not been read", async () => {
        const { id } = await encore().createImports({
          kind: "purchases",
          dry_run: false,
          heartbeat_at: new Date(Date.now() - 3 * 60_000),
        })
        // A process under load may be reading it still.
        await resumeImports(getContainer())
        expect((await encore().retrieveImport(id)).status).toBe("running")

        await encore().updateImports({
          id,
          heartbeat_at: new Date(Date.now() - 20 * 60_000),
        })
        await resumeImports(getContainer())
        expect(await settled(api, shop.admin, id)).toMatchObject({
          status: "failed",
          error: expect.stringContaining("Import the same file again"),
        })
      })
    })

    describe("the shop's earlier orders", () => {
      it("come in, earn, and can be taken back and brought again", async () => {
        const ada = await makeCustomer(getContainer(), shop, "ada@example.com")
        await orderBefore({
          email: "ada@example.com",
          customer_id: ada.id,
          quantity: 2,
        })
        await orderBefore({ email: "guest@example.com", quantity: 1 })
        const pg = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
        await pg.raw(
          "update encore_watermark set created_at = now() + interval '1 minute'"
        )

        const expected = {
          rows: 2,
          accepted: 2,
          unchanged: 0,
          totals: {
            purchases: 2,
            points: 50,
            amounts: [{ currency_code: "usd", amount: 75 }],
          },
        }
        expect(await take({ kind: "orders", dry_run: true })).toMatchObject(expected)
        expect(await purchases()).toBe(0)
        const done = await take({ kind: "orders" })
        expect(done).toMatchObject(expected)
        expect(await take({ kind: "orders" })).toMatchObject({
          accepted: 0,
          unchanged: 2,
        })
        expect(await memberOf("ada@example.com")).toMatchObject({
          customer_id: ada.id,
          stage: "first_purchase",
          points: { available: 50 },
        })
        await sound()

        await undo(done.id)
        expect((await memberOf("ada@example.com")).points.available).toBe(0)
        expect(await take({ kind: "orders" })).toMatchObject({ accepted: 2 })
        expect((await memberOf("ada@example.com")).points.available).toBe(50)
        await sound()
      })
    })
  },
})
