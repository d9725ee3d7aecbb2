import { RuleInForce } from "../../src/modules/encore/program/earning/earn"
import { EarningRuleDefinition } from "../../src/modules/encore/program/earning/rule-definition"

/** A program of many rules: of each kind, for everybody and for some, with caps, groups
 * and days. */
export function manyRules(count: number): RuleInForce[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `encrule_bench_${index}`,
    version_id: `encver_bench_${index}`,
    name: `Rule ${index}`,
    definition: EarningRuleDefinition.parse({
      trigger: "order_placed",
      effect: effectOf(index),
      conditions: conditionsOf(index),
      caps: index % 5 === 0 ? { per_order: { points: 500 } } : undefined,
      stacking: index % 7 === 0 ? { best_of: `group ${index % 3}` } : undefined,
    }),
  }))
}

function effectOf(index: number): object {
  switch (index % 4) {
    case 0:
      return {
        type: "per_amount",
        rates: [{ currency_code: "eur", points: 1 + (index % 3), per: 1 }],
      }
    case 1:
      return { type: "per_item", points: 1 + (index % 5) }
    case 2:
      return { type: "fixed", points: 10 + index }
    default:
      return { type: "multiplier", factor: 2 }
  }
}

function conditionsOf(index: number): object {
  switch (index % 6) {
    case 0:
      return {}
    case 1:
      return { category_ids: [`cat_${index % 5}`, `cat_${index % 3}`] }
    case 2:
      return { weekdays: [1, 2, 3, 4, 5], min_quantity: 2 }
    case 3:
      return { tag_ids: [`tag_${index % 4}`], from: "2026-01-01" }
    case 4:
      return { min_spend: [{ currency_code: "eur", amount: 20 + index }] }
    default:
      return { product_ids: [0, 1, 2, 3].map((n) => `prod_${index + n}`) }
  }
}
