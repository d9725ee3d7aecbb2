import { Actor, recordChange } from "../audit/record"
import { Sql } from "../lib/sql"
import { Settings, SETTING_ID } from "./settings"

/** Keeps the program's settings; the caller has checked them by their schema. */
export async function saveSettings(
  sql: Sql,
  settings: Settings,
  by: Actor
): Promise<Settings> {
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
