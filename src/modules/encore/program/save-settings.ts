import { Sql } from "../lib/sql"
import { Settings, SETTING_ID } from "./settings"

/** Keeps the program's settings; the caller has checked them by their schema. */
export async function saveSettings(sql: Sql, settings: Settings): Promise<Settings> {
  await sql(
    `insert into encore_setting (id, data) values (?, ?::jsonb)
     on conflict (id) do update set data = excluded.data, updated_at = now()`,
    [SETTING_ID, JSON.stringify(settings)]
  )
  return settings
}
