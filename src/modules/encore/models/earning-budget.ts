import { model } from "@medusajs/framework/utils"

/** What a rule with a cap in total has given so far; only such rules have one. */
export const EarningBudget = model.define("encore_earning_budget", {
  rule_id: model.text().primaryKey(),
  points: model.number().default(0),
  times: model.number().default(0),
})
