import { model } from "@medusajs/framework/utils"

/** One row of a file on its way in. Accepted rows go when they are accounted
 * for; rejected ones stay with their reason, as a key and its parameters, so
 * that each reader gets it in their own language. */
export const ImportRow = model
  .define("encore_import_row", {
    id: model.id({ prefix: "encrow" }).primaryKey(),
    import_id: model.text(),
    row: model.number(),
    email: model.text().nullable(),
    source_id: model.text().nullable(),
    data: model.json().nullable(),
    rejection: model.json().nullable(),
  })
  .indexes([
    { name: "IDX_encore_import_row_import", on: ["import_id", "email", "row"] },
  ])
