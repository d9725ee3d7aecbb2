import { model } from "@medusajs/framework/utils"
import { EarningRuleVersion } from "./earning-rule-version"

/** A way to earn. What it says stands in its versions; this row says whether it
 * applies and which version does. */
export const EarningRule = model
  .define("encore_earning_rule", {
    id: model.id({ prefix: "encrule" }).primaryKey(),
    name: model.text().searchable(),
    status: model.enum(["draft", "published", "archived"]).default("draft"),
    /** From when and until when it applies once it is published; null: without end. */
    starts_at: model.dateTime().nullable(),
    ends_at: model.dateTime().nullable(),
    /** Since when it is published; what was done before earns nothing by it, orders aside. */
    published_at: model.dateTime().nullable(),
    /** Number of the version in force. */
    version: model.number().default(1),
    /** What a published rule is to say once that is published. */
    draft: model.json().nullable(),
    versions: model.hasMany(() => EarningRuleVersion, { mappedBy: "rule" }),
  })
  .indexes([{ name: "IDX_encore_earning_rule_status", on: ["status"] }])
