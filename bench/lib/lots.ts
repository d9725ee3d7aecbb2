import { Client } from "pg"
import EncoreModuleService from "../../src/modules/encore/service"
import { benchMembers } from "./awards"

/** Lots of one member: who buys every other month and never spends. */
const PER_MEMBER = 6

/**
 * So many lots of 25 points, with their entries, on balances that agree: what years of
 * awards leave behind. Written past the ledger, which would take a minute.
 */
export async function fillWithLots(
  encore: EncoreModuleService,
  databaseUrl: string,
  count: number,
  lot: { available_at: Date; expires_at: Date | null; matured: boolean }
): Promise<void> {
  const members: string[] = []
  while (members.length * PER_MEMBER < count) {
    const missing = Math.ceil(count / PER_MEMBER) - members.length
    members.push(...(await benchMembers(encore, Math.min(missing, 10_000))))
  }
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query(
      `with made as materialized (
         select n, 'encent_' || replace(gen_random_uuid()::text, '-', '') as id, member_id
         from generate_series(0, $3::integer - 1) n
         join unnest($1::text[]) with ordinality m(member_id, position)
           on m.position = 1 + n % $2
       ),
       entries as (
         insert into encore_point_entry (
           id, member_id, kind, points, source_type, source_id, rule_id,
           idempotency_key, actor_type, effective_at)
         select id, member_id, 'award', 25, 'order', 'order_' || id, 'encrule_bench',
           member_id || ':award:order:' || id || ':encrule_bench', 'system',
           $4::timestamptz
         from made
       ),
       lots as (
         insert into encore_point_lot (
           id, entry_id, member_id, amount, remaining, matured, earned_at, available_at,
           expires_at)
         select 'enclot' || substr(id, 7), id, member_id, 25, 25, $6, $4::timestamptz,
           $4::timestamptz, $5::timestamptz - n * interval '1 second'
         from made
       )
       update encore_member m set
         available = m.available + case when $6 then s.points else 0 end,
         pending = m.pending + case when $6 then 0 else s.points end
       from (select member_id, 25 * count(*)::integer as points from made group by 1) s
       where m.id = s.member_id`,
      [members, members.length, count, lot.available_at, lot.expires_at, lot.matured]
    )
    // As autovacuum leaves tables that have been there for longer than a minute.
    await client.query(
      "vacuum (analyze) encore_point_lot, encore_point_entry, encore_member"
    )
  } finally {
    await client.end()
  }
}
