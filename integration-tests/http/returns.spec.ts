import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { ENCORE_MODULE } from "../../src/modules/encore"
import { accountForOrdersWorkflow } from "../../src/workflows"
import { afterSale } from "../helpers/after-sale"
import { eventually } from "../helpers/eventually"
import { Example, examplesOf, Step } from "../helpers/examples"
import {
  Api,
  buy,
  completeCart,
  fillCart,
  Headers,
  makeCustomer,
  makeShop,
  publishRule,
  Shop,
} from "../helpers/shop"

jest.setTimeout(240_000)

medusaIntegrationTestRunner({
  testSuite: ({ api: axios, getContainer }) => {
    const api = axios as unknown as Api
    let shop: Shop
    let ada: { id: string } & Headers
    let after: ReturnType<typeof afterSale>

    beforeEach(async () => {
      shop = await makeShop(getContainer())
      await publishRule(api, shop)
      await api.post(
        "/admin/encore/settings",
        { redemption: { rates: [{ currency_code: "usd", points: 100, amount: 1 }] } },
        shop.admin
      )
      ada = await makeCustomer(getContainer(), shop, "ada@example.com")
      after = afterSale(api, shop, getContainer)
    })

    const encore = () => getContainer().resolve(ENCORE_MODULE)
    const account = (order: string) =>
      accountForOrdersWorkflow(getContainer()).run({ input: { order_ids: [order] } })
    const points = async () =>
      (await api.get("/store/encore/me", ada)).data.member.points
    const adjust = async (count: number) => {
      await api.get("/store/encore/me", ada)
      await api.post(
        `/admin/encore/members/${ada.id}/adjustments`,
        { points: count, reason: "Test" },
        { headers: { ...shop.admin.headers, "Idempotency-Key": `adjust-${count}` } }
      )
    }
    const sound = async () =>
      expect(
        (await api.post("/admin/encore/verify", {}, shop.admin)).data.verification
      ).toMatchObject({ ok: true, problems: [] })

    /** What came of the events, or comes of looking at the order once more. */
    const expectState = async (order: string, expected: Omit<Step, "do">) => {
      await account(order)
      const { available, debt } = await points()
      const [purchase] = await encore().listPurchases({ source_id: order })
      const net = Number(purchase!.amount) - Number(purchase!.refunded_amount)
      expect({ points: available, debt, net: Math.round(net * 100) / 100 }).toEqual({
        points: expected.points,
        debt: expected.debt ?? 0,
        net: expected.net ?? Math.round(net * 100) / 100,
      })
    }

    const play = async ({ has, buy: first, steps }: Example) => {
      if (has) {
        await adjust(has)
      }
      const cart = await fillCart(api, shop, ada, { quantity: first.records })
      if (first.spend) {
        await api.post(
          `/store/carts/${cart}/encore/points`,
          { points: first.spend },
          ada
        )
      }
      const order = await completeCart(api, cart, ada)
      await expectState(order, first)

      const line = await after.firstLine(order)
      let receive = async () => {}
      let sent = false
      const send = async () => {
        if (!sent) {
          await after.fulfill(order)
          sent = true
        }
      }
      const doing: Record<string, (step: Step) => Promise<unknown>> = {
        cancel: () => after.cancel(order),
        return: async ({ records }) => {
          await send()
          await after.takeBack(order, line, records!)
        },
        refund: async ({ amount }) => {
          await send()
          await after.refund(order, amount!)
        },
        "claim a refund": async ({ records }) => {
          await send()
          await after.claimRefund(order, line, records!)
        },
        "claim a replacement": async ({ records }) => {
          await send()
          await after.claimReplace(order, line, records!)
        },
        exchange: async ({ records, price }) => {
          await send()
          receive = (
            await after.exchange(order, line, records!, {
              quantity: records!,
              unit_price: price,
            })
          ).receive
        },
        "receive the exchanged": () => receive(),
        edit: ({ records, price }) =>
          after.edit(order, {
            line: { id: line, quantity: records!, unit_price: price },
          }),
        add: ({ records }) => after.edit(order, { add: { quantity: records! } }),
        "use elsewhere": ({ amount }) => adjust(-amount!),
        "buy again": async ({ records }) =>
          account(await buy(api, shop, ada, { quantity: records! })),
      }
      for (const step of steps) {
        await doing[step.do]!(step)
        await expectState(order, step)
      }
      await sound()
    }

    describe("the example in docs/returns.md of", () => {
      it.each(examplesOf("returns.md").map((example) => [example.title, example]))(
        "%s",
        (_, example) => play(example as Example)
      )
    })

    it("says which lines, and why, in the reader's language", async () => {
      const order = await buy(api, shop, ada, { quantity: 3 })
      const line = await after.firstLine(order)
      await after.fulfill(order)
      await after.takeBack(order, line, 1)
      const said = async (locale: string) => {
        const { entries } = (
          await api.get(`/admin/encore/orders/${order}`, {
            headers: { ...shop.admin.headers, "x-medusa-locale": locale },
          })
        ).data.order_loyalty
        return entries.find((entry: { kind: string }) => entry.kind === "reversal")
      }
      const reversal = await eventually(() => said("en"))
      expect(reversal).toMatchObject({
        points: -27,
        explanation: [{ points: -27, explanation: "Returned: 1 × Record" }],
      })
      expect((await said("es")).explanation[0].explanation).toBe("Devuelto: 1 × Record")
    })
  },
})
