import { Sql } from "../lib/sql"
import { RuleInForce } from "./earning/earn"
import { Settings, SETTING_ID } from "./settings"

/** What is in force at a moment: all that earning and stages depend on. */
export type Program = { settings: Settings; rules: RuleInForce[] }

/** Settings and published rules, the oldest first, in one round trip. */
export async function programInForce(sql: Sql): Promise<Program> {
  const [row] = await sql<{ settings: unknown; rules: RuleInForce[] }>(
    `select
      (select data from encore_setting where id = ?) as settings,
      coalesce((
        select jsonb_agg(jsonb_build_object(
          'id', r.id, 'version_id', v.id, 'name', r.name, 'definition', v.definition
        ) order by r.created_at, r.id)
        from encore_earning_rule r
        join encore_earning_rule_version v on v.rule_id = r.id and v.version = r.version
        where r.status = 'published' and r.deleted_at is null
      ), '[]'::jsonb) as rules`,
    [SETTING_ID]
  )
  return { settings: Settings.parse(row?.settings ?? {}), rules: row?.rules ?? [] }
}
