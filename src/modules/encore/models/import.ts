import { model } from "@medusajs/framework/utils"

/** One taking-in of history: a CSV of purchases or balances, or the shop's own
 * earlier orders. A dry run is one too, which changed nothing. */
export const Import = model
  .define("encore_import", {
    id: model.id({ prefix: "encimp" }).primaryKey(),
    kind: model.enum(["purchases", "balances", "orders"]),
    dry_run: model.boolean(),
    file_name: model.text().nullable(),
    status: model.enum(["running", "completed", "failed", "undone"]).default("running"),
    rows: model.number().default(0),
    processed: model.number().default(0),
    accepted: model.number().default(0),
    unchanged: model.number().default(0),
    rejected_count: model.number().default(0),
    /** `{ members, purchases, points, amounts: [{ currency_code, amount }] }` */
    totals: model.json().nullable(),
    error: model.json().nullable(),
    created_by: model.text().nullable(),
    /** The last sign of life of the process that works on it. */
    heartbeat_at: model.dateTime().nullable(),
    /** From then on it is worked on to be taken back. */
    undo_started_at: model.dateTime().nullable(),
    completed_at: model.dateTime().nullable(),
  })
  .indexes([{ name: "IDX_encore_import_created_at", on: ["created_at"] }])
