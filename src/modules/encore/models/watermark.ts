import { model } from "@medusajs/framework/utils"

/** How far a recurring job has come through the shop's own records. */
export const Watermark = model.define("encore_watermark", {
  id: model.id().primaryKey(),
  at: model.dateTime(),
  /** The id that a run over all rows has come to; null: none is under way. */
  cursor: model.text().nullable(),
  /** The last id of such a run, where others go on beyond it; null: all there are. */
  until: model.text().nullable(),
})
