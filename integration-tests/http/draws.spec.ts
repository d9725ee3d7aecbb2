import { execFile } from "node:child_process"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { promisify } from "node:util"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { removeCustomerAccountWorkflow } from "@medusajs/medusa/core-flows"
import runDraws from "../../src/jobs/run-draws"
import { ENCORE_MODULE } from "../../src/modules/encore"
import { basketOfAmount } from "../../src/modules/encore/program/earning/basket"
import { hashSeed } from "../../src/modules/encore/program/draws/pick"
import { afterSale } from "../helpers/after-sale"
import { eventually } from "../helpers/eventually"
import { Api, buy, Headers, makeCustomer, makeShop, Shop } from "../helpers/shop"
import { storeRunner } from "../helpers/store-runner"

jest.setTimeout(180_000)

const run = promisify(execFile)
const VERIFY = path.resolve(__dirname, "../../docs/draws/verify.mjs")
const HOUR = 3_600_000

storeRunner({
  testSuite: ({ api: axios, getContainer }) => {
    const api = axios as unknown as Api
    let shop: Shop
    let rewardId: string

    beforeEach(async () => {
      shop = await makeShop(getContainer())
      const reward = await encore().createRewards({
        name: "A record",
        translations: {},
        kind: "points",
        terms: { kind: "points", points: 500 },
        audience: {
          stages: [],
          tier_ids: [],
          customer_group_ids: [],
          min_purchases: null,
          max_purchases: null,
          min_net_spend: [],
        },
        status: "published",
      })
      rewardId = reward.id
    })

    const encore = () => getContainer().resolve(ENCORE_MODULE)
    const knex = () => getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const at = (milliseconds: number) =>
      new Date(Date.now() + milliseconds).toISOString()
    const admin = async (path_: string, body: object = {}) =>
      (await api.post(`/admin/encore/draws${path_}`, body, shop.admin)).data.draw
    const detail = async (id: string) =>
      (await api.get(`/admin/encore/draws/${id}`, shop.admin)).data.draw
    const definition = (more: object = {}) => ({
      name: "Summer draw",
      opens_at: at(-HOUR),
      closes_at: at(HOUR),
      prizes: [{ name: "A record", reward_id: rewardId, count: 1 }],
      ...more,
    })
    const openDraw = async (more: object = {}): Promise<string> => {
      const { id } = await admin("", definition(more))
      await admin(`/${id}/publish`)
      return id
    }
    const customer = (email: string) => makeCustomer(getContainer(), shop, email)
    const enter = (id: string, as: Headers, body: object, key = "k") =>
      api.post(`/store/encore/draws/${id}/entries`, body, {
        headers: { ...as.headers, "Idempotency-Key": key },
      })
    const own = async (id: string, as: Headers) =>
      (await api.get(`/store/encore/draws/${id}`, as)).data.draw.own
    const result = async (id: string) =>
      (await api.get(`/store/encore/draws/${id}/result`, shop.store)).data.result
    const refusal = async (call: Promise<unknown>) =>
      call.then(
        () => ({ status: 200, message: "" }),
        ({ response }) => ({ status: response.status, ...response.data })
      )
    const give = (customerId: string, points: number) =>
      api.post(
        `/admin/encore/members/${customerId}/adjustments`,
        { points, reason: "Welcome" },
        {
          headers: {
            ...shop.admin.headers,
            "Idempotency-Key": `${customerId}-${points}`,
          },
        }
      )
    const available = async (customerId: string) =>
      (await api.get(`/admin/encore/members/${customerId}`, shop.admin)).data.member
        .points.available
    const sound = async () =>
      expect(
        (await api.post("/admin/encore/verify", {}, shop.admin)).data.verification
      ).toMatchObject({ ok: true, problems: [] })

    /** Runs the command of the documents on a result. */
    const verify = async (published: object) => {
      const folder = await mkdtemp(path.join(tmpdir(), "draw-"))
      try {
        const file = path.join(folder, "result.json")
        await writeFile(file, JSON.stringify({ result: published }))
        return await run(process.execPath, [VERIFY, file]).then(
          ({ stdout }) => ({ code: 0, said: stdout }),
          ({ code, stderr }) => ({ code: code as number, said: stderr as string })
        )
      } finally {
        await rm(folder, { recursive: true })
      }
    }

    it("goes from a draft to a prize, and anyone can repeat it", async () => {
      const people = await Promise.all(
        ["ada", "ben", "cy", "di"].map((name) => customer(`${name}@example.com`))
      )
      const told: unknown[] = []
      getContainer()
        .resolve(Modules.EVENT_BUS)
        .subscribe("encore.draw_drawn", async ({ data }) => void told.push(data))

      const draft = await admin(
        "",
        definition({
          description: "Win a record",
          terms: "No purchase needed.",
          translations: { es: { name: "Sorteo de verano" } },
          ways: {
            free: true,
            order: { per: "amount", amounts: [{ currency_code: "usd", amount: 10 }] },
            points: { points: 50 },
          },
          alternates: 1,
        })
      )
      expect(draft).toMatchObject({ status: "draft", seed_hash: null })
      expect((await refusal(own(draft.id, people[0]!))).status).toBe(404)

      const published = await admin(`/${draft.id}/publish`)
      expect(published).toMatchObject({ status: "open", drawn_at: null })
      expect(published.seed_hash).toMatch(/^[0-9a-f]{64}$/)

      // Three ways in, counting the same.
      await enter(draft.id, people[0]!, { way: "free" })
      await enter(draft.id, people[0]!, { way: "free" })
      expect(await own(draft.id, people[0]!)).toMatchObject({
        entries: 1,
        by_way: { free: 1 },
      })
      await give(people[1]!.id, 120)
      const bought = await enter(draft.id, people[1]!, { way: "points", entries: 2 })
      await enter(draft.id, people[1]!, { way: "points", entries: 2 })
      expect(bought.data.draw.own).toMatchObject({ entries: 2, by_way: { points: 2 } })
      expect(await available(people[1]!.id)).toBe(20)
      // 27.94 with tax: two full tens.
      await buy(api, shop, people[2]!)
      await eventually(async () => (await own(draft.id, people[2]!)).entries === 2)

      // On a slow machine a count may be some seconds old.
      const data = await eventually(async () => {
        const { data: page } = await api.get("/store/encore/draws", {
          headers: { ...people[0]!.headers, "x-medusa-locale": "es" },
        })
        return page.draws[0].entries === 5 && page
      })
      expect(data).toMatchObject({
        count: 1,
        draws: [
          {
            name: "Sorteo de verano",
            description: "Win a record",
            entries: 5,
            entrants: 3,
            takes_entries: true,
            own: { entries: 1 },
            prizes: [{ name: "A record", count: 1 }],
          },
        ],
      })
      expect(data.draws[0].ways_to_enter).toEqual([
        "Gratis: una participación sin comprar nada, que cuenta como cualquier otra",
        "1 participación por cada 10,00\u00a0US$ de un pedido",
        "Una participación por 50 puntos",
      ])
      expect((await refusal(result(draft.id))).status).toBe(404)

      await admin(`/${draft.id}/close`)
      const closed = await result(draft.id)
      expect(closed).toMatchObject({ status: "closed", seed: null, winners: [] })
      expect(closed.entries).toHaveLength(3)
      expect(closed.seed_hash).toBe(published.seed_hash)

      await admin(`/${draft.id}/draw`)
      const drawn = await result(draft.id)
      expect(drawn).toMatchObject({
        status: "drawn",
        entries: closed.entries,
        entries_hash: closed.entries_hash,
        seed_hash: published.seed_hash,
      })
      expect(hashSeed(drawn.seed)).toBe(published.seed_hash)
      expect(drawn.winners).toHaveLength(1)
      expect(drawn.alternates).toHaveLength(1)
      const said = JSON.stringify(drawn)
      expect(said).not.toContain("encmem")
      expect(said).not.toContain("@")

      // The winner has the prize and finds themselves under their own number.
      const { winners, status } = await detail(draft.id)
      expect(status).toBe("settled")
      const winner = people.find(({ id }) => id === winners[0].customer_id)!
      expect((await own(draft.id, winner)).public_id).toBe(drawn.winners[0].entry)
      const before = winner.id === people[1]!.id ? 20 : 0
      expect(await available(winner.id)).toBe(500 + before)
      await eventually(async () => told.length > 0)
      expect(told).toEqual([{ draw_id: draft.id }])

      expect(await verify(drawn)).toEqual({
        code: 0,
        said: expect.stringContaining(`1. ${drawn.winners[0].entry}`),
      })
      const other = drawn.entries.find(
        ({ id }: { id: string }) => id !== drawn.winners[0].entry
      )
      const tampered = {
        winner: { ...drawn, winners: [{ ...drawn.winners[0], entry: other.id }] },
        seed: { ...drawn, seed: "0".repeat(64) },
        entries: {
          ...drawn,
          entries: drawn.entries.map((entry: { count: number }) => ({
            ...entry,
            count: entry.count + 1,
          })),
        },
      }
      for (const published_ of Object.values(tampered)) {
        expect((await verify(published_)).code).toBe(1)
      }
      expect((await verify({ ...drawn, seed: null })).code).toBe(2)

      const { data: log } = await api.get(
        `/admin/encore/changes?object_type=draw&object_id=${draft.id}`,
        shop.admin
      )
      expect(log.changes.map(({ action }: { action: string }) => action)).toEqual([
        "drawn",
        "closed",
        "published",
        "created",
      ])
      await sound()
    })

    it("keeps the seed from everybody until it is drawn", async () => {
      const ada = await customer("ada@example.com")
      const id = await openDraw()
      await enter(id, ada, { way: "free" })
      const [{ seed }] = await knex()("encore_draw_seed").where({ draw_id: id })

      const looks = async () =>
        JSON.stringify([
          await api.get("/admin/encore/draws", shop.admin).then(({ data }) => data),
          await detail(id),
          await admin(`/${id}`, { name: "Summer" }),
          (await api.get(`/admin/encore/draws/${id}/entries`, shop.admin)).data,
          (await api.get("/store/encore/draws", ada)).data,
          await own(id, ada),
          (
            await api.get(
              `/admin/encore/changes?object_type=draw&object_id=${id}`,
              shop.admin
            )
          ).data,
          await encore().listDraws({ id }),
        ])
      expect(await looks()).not.toContain(seed)
      await admin(`/${id}/close`)
      expect(await looks()).not.toContain(seed)
      expect(JSON.stringify(await result(id))).not.toContain(seed)
      await admin(`/${id}/draw`)
      expect((await result(id)).seed).toBe(seed)

      // And the database itself refuses another seed, other entries, other fingerprints.
      const changes = [
        knex()("encore_draw_seed")
          .where({ draw_id: id })
          .update({ seed: "0".repeat(64) }),
        knex()("encore_draw_entrant").where({ draw_id: id }).update({ count: 9 }),
        knex()("encore_draw_entrant").where({ draw_id: id }).delete(),
        knex()("encore_draw").where({ id }).update({ entries_hash: "0" }),
        knex()("encore_draw").where({ id }).update({ seed_hash: "0" }),
      ]
      for (const change of changes) {
        await expect(change).rejects.toThrow("never change")
      }
    })

    it("draws once, however many press the button", async () => {
      const people = await Promise.all(
        ["ada", "ben", "cy"].map((name) => customer(`${name}@example.com`))
      )
      const id = await openDraw({
        prizes: [{ name: "A record", reward_id: rewardId, count: 2 }],
      })
      await Promise.all(people.map((one) => enter(id, one, { way: "free" })))
      await Promise.all(Array.from({ length: 10 }, () => admin(`/${id}/close`)))
      const told: unknown[] = []
      getContainer()
        .resolve(Modules.EVENT_BUS)
        .subscribe("encore.draw_drawn", async ({ data }) => void told.push(data))
      const answers = await Promise.all(
        Array.from({ length: 50 }, () => admin(`/${id}/draw`))
      )
      const names = answers.map(({ winners }) =>
        winners.map((winner: { public_id: string }) => winner.public_id).join()
      )
      expect(new Set(names).size).toBe(1)
      expect(await knex()("encore_draw_pick").where({ draw_id: id })).toHaveLength(2)
      expect(await knex()("encore_coupon").where({ source_type: "draw" })).toHaveLength(
        2
      )
      const balances = await Promise.all(people.map((one) => available(one.id)))
      expect(balances.sort()).toEqual([0, 500, 500])
      await eventually(async () => told.length > 0)
      expect(told).toEqual([{ draw_id: id }])
      await sound()
    })

    it("follows orders: canceled, returned, and too small for the least", async () => {
      const [ada, ben, cy] = await Promise.all(
        ["ada", "ben", "cy"].map((name) => customer(`${name}@example.com`))
      )
      const sale = afterSale(api, shop, getContainer)
      const early = await buy(api, shop, ada!)
      const id = await openDraw({
        ways: {
          free: true,
          order: {
            per: "order",
            entries: 3,
            min_spend: [{ currency_code: "usd", amount: 27 }],
          },
        },
      })
      // What was placed since it opened counts, published then or not. Its intake may
      // have begun before the publishing: then the job finds it.
      await eventually(async () => {
        await runDraws(getContainer())
        return (await own(id, ada!)).entries === 3
      })
      const two = await buy(api, shop, ben!, { quantity: 2 })
      const euros = await buy(api, shop, cy!, { currency: "eur" })
      await eventually(async () => (await own(id, ben!)).entries === 3)
      await eventually(
        async () => (await encore().listPurchases({ source_id: euros })).length
      )
      expect((await own(id, cy!)).entries).toBe(0)

      await sale.cancel(early)
      await eventually(async () => (await own(id, ada!)).entries === 0)

      await sale.fulfill(two)
      const line = await sale.firstLine(two)
      await sale.takeBack(two, line, 1)
      await eventually(async () => {
        const [purchase] = await encore().listPurchases({ source_id: two })
        return Number(purchase!.refunded_amount) > 0
      })
      // 27.94 is left: still enough.
      expect((await own(id, ben!)).entries).toBe(3)
      await sale.takeBack(two, line, 1)
      await eventually(async () => (await own(id, ben!)).entries === 0)

      const { data } = await api.get(`/admin/encore/draws/${id}/entries`, shop.admin)
      expect(data.entries).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ way: "order", count: 0, order_id: two }),
          expect.objectContaining({ way: "order", count: 0, order_id: early }),
        ])
      )
    })

    it("finds an order whose intake began before the publishing and ended after it", async () => {
      const ada = await customer("ada@example.com")
      const member = await eventually(
        async () => (await encore().listMembers({ customer_id: ada.id }))[0]
      )
      const former = await encore().programInForce()
      const id = await openDraw({
        ways: { order: { per: "order", entries: 3 } },
      })
      await encore().recordPurchases(
        [
          {
            // As the shop's own, the next reconciliation would find it gone.
            source: "import",
            source_id: "order_between",
            import_id: null,
            member_id: member.id,
            email: "ada@example.com",
            country_code: "us",
            currency_code: "usd",
            amount: "27.94",
            item_count: 1,
            basket: basketOfAmount("27.94", "usd"),
            placed_at: new Date(),
            canceled_at: null,
          },
        ],
        former
      )
      expect(former.draw_ids).not.toContain(id)
      await runDraws(getContainer())
      expect((await own(id, ada)).entries).toBe(3)
      // Orders go on meanwhile, and neither waits for the other for ever.
      const [later] = await Promise.all([
        buy(api, shop, ada),
        ...Array.from({ length: 5 }, () => runDraws(getContainer())),
      ])
      await eventually(
        async () => (await encore().listPurchases({ source_id: later })).length
      )
      expect((await own(id, ada)).entries).toBe(6)
      await runDraws(getContainer())
      expect((await own(id, ada)).entries).toBe(6)

      // Long after the publishing nothing is counted again until it closes.
      await knex()("encore_draw")
        .where({ id })
        .update({ published_at: at(-11 * 60_000) })
      expect((await encore().drawsDue()).count).toEqual([])
    })

    it("counts some goods only, and people as their members stand", async () => {
      const ada = await customer("ada@example.com")
      const both = { per: "amount", amounts: [{ currency_code: "usd", amount: 1 }] }
      const records = await openDraw({
        ways: { order: { ...both, product_ids: [shop.productId] } },
      })
      const books = await openDraw({
        ways: { order: { ...both, product_ids: ["prod_book"] } },
      })
      const regulars = await openDraw({
        ways: { order: both },
        audience: { stages: ["repeat_contact"] },
      })
      const germans = await openDraw({
        ways: { order: both },
        audience: { country_codes: ["de"] },
      })
      await buy(api, shop, ada)
      await eventually(async () => (await own(records, ada)).entries === 27)
      expect((await own(books, ada)).entries).toBe(0)
      expect((await own(germans, ada)).entries).toBe(0)
      expect((await own(regulars, ada)).entries).toBe(0)
      const stranger = await refusal(enter(regulars, ada, { way: "free" }))
      expect(stranger).toMatchObject({ status: 400 })

      await buy(api, shop, ada)
      await eventually(async () => (await own(records, ada)).entries === 54)
      // Now among the regulars, with all that they bought in its time.
      expect((await own(regulars, ada)).entries).toBe(54)

      // One after another: somebody who is in already is told so, whatever they say.
      const answers: unknown[] = []
      for (const where of [{}, { country_code: "us" }, { country_code: "de" }]) {
        const answer = await refusal(enter(germans, ada, { way: "free", ...where }))
        answers.push(answer.status)
      }
      expect(answers).toEqual([400, 400, 200])
    })

    it("merges two people's entries, and forgets those of somebody erased", async () => {
      const [ada, old, ben] = await Promise.all(
        ["ada", "ada.old", "ben"].map((name) => customer(`${name}@example.com`))
      )
      const id = await openDraw({
        ways: { free: true, order: { per: "order" } },
        max_per_member: 3,
      })
      for (const one of [ada!, old!, ben!]) {
        await enter(id, one, { way: "free" })
      }
      await buy(api, shop, old!)
      await eventually(async () => (await own(id, old!)).entries === 2)
      await api.post(
        `/admin/encore/members/${ada!.id}/merge`,
        { member_id: old!.id, reason: "Same person" },
        shop.admin
      )
      // One free entry for one person, and the order's.
      expect(await own(id, ada!)).toMatchObject({
        entries: 2,
        by_way: { free: 1, order: 1 },
      })
      const gift = (entries: number, key: string, reason?: string) =>
        api.post(
          `/admin/encore/draws/${id}/entries`,
          { member_id: ada!.id, entries, reason },
          { headers: { ...shop.admin.headers, "Idempotency-Key": key } }
        )
      expect((await refusal(gift(1, "a"))).status).toBe(400)
      await gift(1, "b", "For the wait")
      await gift(1, "b", "For the wait")
      expect((await own(id, ada!)).entries).toBe(3)
      expect(await refusal(gift(1, "c", "More"))).toMatchObject({
        status: 400,
        message: expect.stringContaining("At most 3 entries"),
      })

      await removeCustomerAccountWorkflow(getContainer()).run({
        input: { customerId: ben!.id },
      })
      await eventually(async () => (await detail(id)).entrants_count === 1)
      await admin(`/${id}/close`)
      expect((await result(id)).entries).toEqual([
        { id: (await own(id, ada!)).public_id, count: 3 },
      ])
    })

    it("replaces a winner by the next alternate, with a reason", async () => {
      const people = await Promise.all(
        ["ada", "ben", "cy"].map((name) => customer(`${name}@example.com`))
      )
      const id = await openDraw({ alternates: 1 })
      await Promise.all(people.map((one) => enter(id, one, { way: "free" })))
      const replace = (body: object) => admin(`/${id}/replace`, body)
      const reason = "Doesn't answer"
      expect((await refusal(replace({ place: 1, reason }))).status).toBe(400)
      await admin(`/${id}/close`)
      await admin(`/${id}/draw`)
      const first = (await detail(id)).winners[0]

      expect((await refusal(replace({ place: 1 }))).status).toBe(400)
      expect((await refusal(replace({ place: 2, reason }))).status).toBe(404)
      const replaced = await replace({ place: 1, reason })
      expect(replaced).toMatchObject({
        status: "settled",
        replaced: [{ public_id: first.public_id, replace_reason: reason }],
        alternates_left: [],
      })
      const [second] = replaced.winners
      expect(second.public_id).not.toBe(first.public_id)
      expect(await available(first.customer_id)).toBe(0)
      expect(await available(second.customer_id)).toBe(500)

      const published = await result(id)
      expect(published.replacements).toEqual([
        {
          place: 1,
          entry: first.public_id,
          by: second.public_id,
          at: expect.any(String),
        },
      ])
      expect(JSON.stringify(published)).not.toContain(reason)
      expect((await verify(published)).code).toBe(0)
      expect(await refusal(replace({ place: 1, reason }))).toMatchObject({
        status: 400,
        message: "No alternate is left who can take the prize.",
      })
      await sound()
    })

    it("closes and draws by itself when its time is over, and comes back to a prize that couldn't be given", async () => {
      const ada = await customer("ada@example.com")
      const id = await openDraw({ draw_automatically: true })
      const manual = await openDraw()
      await enter(id, ada, { way: "free" })
      await runDraws(getContainer())
      expect((await detail(id)).status).toBe("open")

      await encore().updateRewards({ id: rewardId, status: "archived" })
      await knex()("encore_draw").update({ closes_at: at(-120_000) })
      expect((await own(id, ada)).entries).toBe(1)
      expect(await refusal(enter(id, ada, { way: "points" }))).toMatchObject({
        status: 400,
        message: "This draw has closed and takes no more entries.",
      })
      await runDraws(getContainer())
      expect(await detail(manual)).toMatchObject({ status: "closed" })
      expect(await detail(id)).toMatchObject({
        status: "drawn",
        winners: [{ customer_id: ada.id, granted_at: null, refused: "not_published" }],
      })
      await encore().updateRewards({ id: rewardId, status: "published" })
      await runDraws(getContainer())
      expect(await detail(id)).toMatchObject({
        status: "settled",
        winners: [{ refused: null, granted_at: expect.any(String) }],
      })
      await runDraws(getContainer())
      expect(await available(ada.id)).toBe(500)
    })

    it("refuses what can't be, in words that say what to do", async () => {
      const ada = await customer("ada@example.com")
      const post = (path_: string, body: object, locale = "en") =>
        refusal(
          api.post(`/admin/encore/draws${path_}`, body, {
            headers: { ...shop.admin.headers, "x-medusa-locale": locale },
          })
        )
      const turned = definition({ opens_at: at(HOUR), closes_at: at(0) })
      const sentences = await Promise.all(
        ["en", "es", "ru", "zh", "el"].map(
          async (locale) => (await post("", turned, locale)).message
        )
      )
      expect(new Set(sentences).size).toBe(5)
      expect((await post("", { ...definition(), prizes: [{}] })).status).toBe(400)
      expect((await post("", { ...definition(), seed: "1" })).status).toBe(400)
      expect((await post("/encdraw_none/publish", {})).status).toBe(404)

      const unready: [more: object, words: string][] = [
        [{ opens_at: at(-2 * HOUR), closes_at: at(-HOUR) }, "closing time is over"],
        [{ prizes: [] }, "at least one prize"],
        [{ ways: { free: false } }, "Say how one can enter"],
        [
          { prizes: [{ name: "Gone", reward_id: "encrew_none" }] },
          'The reward of the prize "Gone"',
        ],
      ]
      for (const [more, words] of unready) {
        const { id } = await admin("", definition(more))
        expect((await post(`/${id}/publish`, {})).message).toContain(words)
      }

      const paid = { ways: { free: false, points: { points: 1 } } }
      const settings = (draws: object) =>
        api.post("/admin/encore/settings", { draws }, shop.admin)
      await settings({ free_entry: "in_countries", free_entry_country_codes: ["gb"] })
      const british = await admin("", definition(paid))
      expect((await post(`/${british.id}/publish`, {})).message).toContain(
        "without buying anything"
      )
      const id = await openDraw({ ...paid, audience: { country_codes: ["us"] } })
      await settings({ free_entry: "optional" })
      await admin(`/${british.id}/publish`)

      expect(await post(`/${id}`, { prizes: [], name: "New" })).toMatchObject({
        status: 400,
        message: expect.stringContaining("Not: prizes."),
      })
      expect(await admin(`/${id}`, { name: "New", terms: "Fair." })).toMatchObject({
        name: "New",
        terms: "Fair.",
        prizes: [{ reward_id: rewardId }],
      })
      expect((await post(`/${id}/draw`, {})).message).toContain("Close it first")
      expect(
        (await refusal(api.delete(`/admin/encore/draws/${id}`, shop.admin))).status
      ).toBe(400)

      const us = { country_code: "us" }
      expect((await refusal(enter(id, ada, { way: "free", ...us }))).message).toContain(
        "no free entry"
      )
      expect(
        (await refusal(enter(id, ada, { way: "points", entries: 0, ...us }))).status
      ).toBe(400)
      // No points: nothing is debited, and no entry made.
      expect((await refusal(enter(id, ada, { way: "points", ...us }))).status).toBe(400)
      expect((await own(id, ada)).entries).toBe(0)
      expect(
        (await refusal(api.post(`/store/encore/draws/${id}/entries`, {}, shop.store)))
          .status
      ).toBe(401)

      const later = await openDraw({ opens_at: at(HOUR), closes_at: at(2 * HOUR) })
      expect((await refusal(enter(later, ada, { way: "free" }))).message).toContain(
        "takes no entries yet"
      )
      const draft = await admin("", definition())
      await api.delete(`/admin/encore/draws/${draft.id}`, shop.admin)
      expect((await refusal(detail(draft.id))).status).toBe(404)
    })

    it("debits once for one request, however often it comes at once", async () => {
      const ada = await customer("ada@example.com")
      const id = await openDraw({
        ways: { points: { points: 10 } },
        max_per_member: 6,
      })
      await give(ada.id, 1_000)
      await Promise.all(
        Array.from({ length: 10 }, () =>
          enter(id, ada, { way: "points", entries: 2 }, "same")
        )
      )
      expect(await available(ada.id)).toBe(980)
      const tries = await Promise.all(
        Array.from({ length: 10 }, (_, n) =>
          refusal(enter(id, ada, { way: "points", entries: 1 }, `other ${n}`))
        )
      )
      expect(tries.filter(({ status }) => status === 200)).toHaveLength(4)
      expect(await available(ada.id)).toBe(940)
      expect((await own(id, ada)).entries).toBe(6)
      expect(
        (await refusal(enter(id, ada, { way: "points", entries: 3 }, "same"))).status
      ).toBe(409)
      await sound()
    })
  },
})
