import { Client } from "pg"
import { ENCORE_MODULE } from "../../src/modules/encore"
import { eventually } from "../helpers/eventually"
import { HeldBus } from "../helpers/held-bus"
import { serverRunner } from "../helpers/server-runner"
import { Api, buy, makeCustomer, makeShop, publishRule, Shop } from "../helpers/shop"
import { startStore, StoreProcess } from "../helpers/store-process"

jest.setTimeout(300_000)

serverRunner({
  testSuite: ({ api, getContainer, dbConfig }) => {
    let shop: Shop
    let store: StoreProcess | undefined

    // The runner's own store only serves: neither its subscribers nor its jobs may do
    // what the killed process has left undone.
    beforeAll(() => {
      HeldBus.open(getContainer())
    })

    afterEach(async () => {
      await store?.kill()
    })

    it("an order whose store dies before its award has it after the restart, once", async () => {
      shop = await makeShop(getContainer())
      await publishRule(api as unknown as Api, shop)
      const ada = await makeCustomer(getContainer(), shop, "ada@example.com")
      const encore = getContainer().resolve(ENCORE_MODULE)
      const awards = () => encore.listPointEntries({ kind: "award" })

      store = await startStore(dbConfig.clientUrl)
      // The award has to wait, so that the process dies for sure between the two.
      const lock = new Client({ connectionString: dbConfig.clientUrl })
      await lock.connect()
      await lock.query("begin")
      await lock.query("lock table encore_purchase in exclusive mode")

      const order = await buy(api.create({ baseURL: store.url }) as Api, shop, ada)
      await eventually(async () => {
        const { rows } = await lock.query(
          `select 1 from pg_locks where relation = 'encore_purchase'::regclass and not granted`
        )
        return rows.length > 0
      })
      await store.kill()
      await lock.query("rollback")
      await lock.end()
      expect(await awards()).toHaveLength(0)

      store = await startStore(dbConfig.clientUrl)
      // The reconciliation runs each minute.
      const [award] = await eventually(
        async () => {
          const found = await awards()
          return found.length > 0 && found
        },
        { within: 120_000, every: 500 }
      )
      expect(award).toMatchObject({ source_id: order, points: 27 })
      expect(await awards()).toHaveLength(1)
      expect(await encore.verifyLedger()).toMatchObject({ ok: true })
    })
  },
})
