import { model } from "@medusajs/framework/utils"
import { EarningRule } from "./earning-rule"

/** What a rule said from one edit to the next. Never changed: awards point here. */
export const EarningRuleVersion = model
  .define("encore_earning_rule_version", {
    id: model.id({ prefix: "encrver" }).primaryKey(),
    rule: model.belongsTo(() => EarningRule, { mappedBy: "versions" }),
    version: model.number(),
    definition: model.json(),
    created_by: model.text().nullable(),
  })
  .indexes([
    {
      name: "IDX_encore_earning_rule_version_unique",
      on: ["rule_id", "version"],
      unique: true,
    },
  ])
