import type { ExecArgs } from "@medusajs/framework/types"
import type EncoreModuleService from "../../../src/modules/encore/service"

/** One published rule: a point for every euro, so that each order has points to award. */
export default async function program({ container }: ExecArgs) {
  const encore = container.resolve<EncoreModuleService>("encore")
  const rule = await encore.createEarningRules({
    name: "A point for every euro",
    status: "published",
    version: 1,
  })
  await encore.createEarningRuleVersions({
    rule_id: rule.id,
    version: 1,
    definition: {
      trigger: "order_placed",
      effect: {
        type: "per_amount",
        rates: [{ currency_code: "eur", points: 1, per: 1 }],
        include_tax: true,
        include_shipping: false,
        rounding: "floor",
      },
    },
  })
}
