import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import {
  CDNOW_MISSING,
  cdnowCsv,
  cdnowIsThere,
  CdnowPurchase,
  readCdnow,
} from "../helpers/cdnow"
import { importFile } from "../helpers/imports"
import { Api, makeShop, publishRule, Shop } from "../helpers/shop"

jest.setTimeout(240_000)

/** A real history, in full: the field's test set for repeat buying. */
const withData = cdnowIsThere ? describe : describe.skip

/** The stages by the default rules, counted from the file alone. */
function stagesOf(purchases: CdnowPurchase[]) {
  const counts = new Map<string, number>()
  for (const { email } of purchases) {
    counts.set(email, (counts.get(email) ?? 0) + 1)
  }
  const bought = [...counts.values()]
  return {
    first_purchase: bought.filter((count) => count === 1).length,
    repeat_contact: bought.filter((count) => count >= 2 && count < 4).length,
    loyalty: bought.filter((count) => count >= 4).length,
  }
}

medusaIntegrationTestRunner({
  testSuite: ({ api: axios, getContainer }) => {
    const api = axios as unknown as Api
    let shop: Shop

    beforeEach(async () => {
      shop = await makeShop(getContainer())
      await publishRule(api, shop)
    })

    withData(cdnowIsThere ? "CDNOW" : `CDNOW (${CDNOW_MISSING})`, () => {
      it("comes in whole, with stages and points as of its dates, and only once", async () => {
        const purchases = readCdnow()
        const csv = cdnowCsv(purchases)
        const points = purchases.reduce(
          (sum, { amount }) => sum + Math.floor(Number(amount)),
          0
        )
        const count = async (query = "") =>
          (await api.get(`/admin/encore/members?limit=1&${query}`, shop.admin)).data
            .count

        expect(await importFile(api, shop.admin, { csv })).toMatchObject({
          status: "completed",
          rows: 69_659,
          accepted: 69_659,
          rejected_count: 0,
          totals: {
            members: 23_570,
            purchases: 69_659,
            points,
            amounts: [{ currency_code: "usd", amount: 2_500_315.63 }],
          },
        })
        const stages = stagesOf(purchases)
        expect(stages.first_purchase).toBe(11_908)
        expect(await count()).toBe(23_570)
        for (const [stage, members] of Object.entries(stages)) {
          expect([stage, await count(`stage=${stage}`)]).toEqual([stage, members])
        }

        await followsItsDates(purchases)
        const { verification } = (
          await api.post("/admin/encore/verify", {}, shop.admin)
        ).data
        expect(verification).toMatchObject({
          ok: true,
          problems: [],
          checked: { members: 23_570 },
        })

        expect(await importFile(api, shop.admin, { csv })).toMatchObject({
          accepted: 0,
          unchanged: 69_659,
          rejected_count: 0,
          totals: { members: 0, purchases: 0, points: 0 },
        })
        expect(await count()).toBe(23_570)
      })
    })

    /** The busiest customer's stages came on the days of the purchases that led there. */
    async function followsItsDates(purchases: CdnowPurchase[]) {
      const [busiest] = (
        await api.get("/admin/encore/members?order=-purchase_count&limit=1", shop.admin)
      ).data.members
      const days = purchases
        .filter((purchase) => purchase.email === busiest.email)
        .map((purchase) => purchase.purchased_at)
        .sort()
      expect(busiest.purchases.count).toBe(days.length)
      const { stage_changes } = (
        await api.get(`/admin/encore/members/${busiest.id}/stages`, shop.admin)
      ).data
      expect(
        stage_changes.map((change: { to: string; at: string }) => [
          change.to,
          change.at.slice(0, 10),
        ])
      ).toEqual([
        ["loyalty", days[3]],
        ["repeat_contact", days[1]],
        ["first_purchase", days[0]],
      ])
    }
  },
})
