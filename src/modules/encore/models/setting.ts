import { model } from "@medusajs/framework/utils"

/** The program's settings, one row; program/settings.ts says what is in it. */
export const Setting = model.define("encore_setting", {
  id: model.id({ prefix: "encset" }).primaryKey(),
  data: model.json(),
})
