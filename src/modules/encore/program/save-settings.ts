import { MedusaError } from "@medusajs/framework/utils"
import { EncoreError } from "../lib/encore-error"
import { asksForSpend, tiersInForce } from "./tiers/save-tiers"
import { Actor, recordChange } from "../audit/record"
import { Sql } from "../lib/sql"
import { Settings, SETTING_ID } from "./settings"

/** Keeps the program's settings; the caller has checked them by their schema.
 * @throws INVALID_DATA without the currency that thresholds of tiers are in */
export async function saveSettings(
  sql: Sql,
  settings: Settings,
  by: Actor
): Promise<Settings> {
  if (settings.spend_currency_code === null && asksForSpend(await tiersInForce(sql))) {
    throw new EncoreError(MedusaError.Types.INVALID_DATA, "tiers_need_currency")
  }
  const [stored] = await sql<{ data: unknown }>(
    "select data from encore_setting where id = ? for update",
    [SETTING_ID]
  )
  await sql(
    `insert into encore_setting (id, data) values (?, ?::jsonb)
     on conflict (id) do update set data = excluded.data, updated_at = now()`,
    [SETTING_ID, JSON.stringify(settings)]
  )
  await recordChange(sql, {
    object_type: "settings",
    object_id: SETTING_ID,
    action: "updated",
    ...by,
    before: Settings.parse(stored?.data ?? {}),
    after: settings,
  })
  return settings
}
