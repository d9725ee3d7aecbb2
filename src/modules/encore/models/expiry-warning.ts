import { model } from "@medusajs/framework/utils"

/**
 * That a member is warned of points that expire on a day (UTC): once, whatever happens.
 * `told_at` is set once the event is out; what is without one is told again.
 */
export const ExpiryWarning = model
  .define("encore_expiry_warning", {
    id: model.id({ prefix: "encwarn" }).primaryKey(),
    member_id: model.text(),
    expires_on: model.text(),
    /** When the first of the day's points expire. */
    expires_at: model.dateTime(),
    points: model.number(),
    told_at: model.dateTime().nullable(),
  })
  .indexes([
    {
      name: "IDX_encore_expiry_warning_day_unique",
      on: ["member_id", "expires_on"],
      unique: true,
    },
    {
      name: "IDX_encore_expiry_warning_untold",
      on: ["id"],
      where: "told_at IS NULL",
    },
  ])
