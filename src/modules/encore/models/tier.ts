import { model } from "@medusajs/framework/utils"

/** A rung of the program's ladder; `rank` 1 is the lowest. */
export const Tier = model
  .define("encore_tier", {
    id: model.id({ prefix: "enctier" }).primaryKey(),
    name: model.text().searchable(),
    rank: model.number(),
    /** What has to be reached: any of `points`, `spend`, `orders`. */
    qualification: model.json(),
    customer_group_id: model.text().nullable(),
    perks: model.json().nullable(),
  })
  .indexes([
    {
      name: "IDX_encore_tier_rank_unique",
      on: ["rank"],
      unique: true,
      where: "deleted_at IS NULL",
    },
  ])
