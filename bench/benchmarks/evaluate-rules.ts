import { Basket } from "../../src/modules/encore/program/earning/basket"
import { earn } from "../../src/modules/encore/program/earning/earn"
import { NEWCOMER, NO_ORDER } from "../../src/modules/encore/program/earning/facts"
import { Benchmark } from "../lib/benchmark"
import { manyRules } from "../lib/rules"

const RULES = 50
const LINES = 30

/** Calls timed as one, so that the clock's own steps don't show. */
const AT_A_TIME = 20

/**
 * **Measures** one evaluation of 50 published rules, of every kind of effect, most with
 * conditions, on a cart of 30 lines: what each preview and each award does.
 * **Against** a fixed limit of 2 ms.
 */
const evaluateRules: Benchmark = {
  name: "evaluate-rules",
  unit: "ms",
  target: { at: "most", ratio: 1 },
  run: async ({ quick }) => {
    const rules = manyRules(RULES)
    const terms = { earn_on_points: false, time_zone: "Europe/Athens" }
    const facts = { at: new Date(), member: NEWCOMER, order: NO_ORDER }
    const basket = basketOf(LINES)
    const runs: number[] = []
    const count = quick ? 50 : 200
    for (let run = -20; run < count; run++) {
      const began = performance.now()
      for (let time = 0; time < AT_A_TIME; time++) {
        earn(basket, rules, terms, facts)
      }
      if (run >= 0) {
        runs.push((performance.now() - began) / AT_A_TIME)
      }
    }
    return { encore: runs, against: { limit: 2 } }
  },
}

/** Amounts with the digits that a tax leaves, partly paid with points. */
function basketOf(lines: number): Basket {
  return {
    currency_code: "eur",
    lines: Array.from({ length: lines }, (_, index) => ({
      id: `line_${index}`,
      title: `Product ${index}`,
      product_id: `prod_${index}`,
      quantity: 1 + (index % 4),
      net: (9.99 + index * 3.7).toFixed(4),
      gross: (12.2877 + index * 4.551).toFixed(4),
      category_ids: [`cat_${index % 5}`],
      tag_ids: [`tag_${index % 4}`],
    })),
    shipping: { net: "5", gross: "6.15" },
    points_paid: "10",
  }
}

export default evaluateRules
