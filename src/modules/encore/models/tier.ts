import { model } from "@medusajs/framework/utils"

/** A rung of the program's ladder; `rank` 1 is the lowest. */
export const Tier = model
  .define("encore_tier", {
    id: model.id({ prefix: "enctier" }).primaryKey(),
    name: model.text().searchable(),
    rank: model.number(),
    /** What has to be reached: any of `points`, `spend`, `orders`. */
    qualification: model.json(),
    /** An order's points are multiplied by it. */
    multiplier: model.float().default(1),
    /** The shop's own group that its members are kept in. */
    customer_group_id: model.text().nullable(),
    /** Benefits in words: `{ name, conditions }`. */
    perks: model.json().nullable(),
    /** Given to whoever climbs to it. */
    reward_id: model.text().nullable(),
  })
  .indexes([
    {
      name: "IDX_encore_tier_rank_unique",
      on: ["rank"],
      unique: true,
      where: "deleted_at IS NULL",
    },
  ])
