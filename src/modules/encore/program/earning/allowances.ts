import { Sql } from "../../lib/sql"
import { PERIOD_FORMATS } from "./calendar"
import { Earnings, EarningTerms, RuleInForce } from "./earn"
import { Use } from "./facts"
import { needsOf } from "./needs"
import { MemberTally, newTally, Tally, TallySource } from "./tally"

/**
 * What awards to these members depend on: who they are and what capped rules have given
 * already. Reads only what the rules ask for; most ask for nothing.
 *
 * To award by it the caller has locked the members and says so: then caps in total are
 * locked too, by the row of each such rule, and only of those. All locks of members come
 * before them, and they are taken in order.
 */
export async function tallyOf(
  sql: Sql,
  memberIds: string[],
  rules: RuleInForce[],
  terms: EarningTerms,
  purpose: "preview" | "award"
): Promise<Tally> {
  // Of two versions of a rule the later one says how its cap is counted.
  const byId = new Map(rules.map((rule) => [rule.id, rule]))
  const each = byId.size < rules.length ? [...byId.values()] : rules
  const needs = needsOf(each)
  const source: TallySource = { members: [], totals: [] }
  if (memberIds.length && (needs.member || needs.capped.length)) {
    source.members = await readMembers(sql, memberIds, needs.capped, terms)
  }
  if (needs.totals.length && (memberIds.length || purpose === "preview")) {
    source.totals = await readTotals(sql, needs.totals, purpose)
  }
  return newTally(source, each, terms)
}

/** Takes what was earned from the caps in total. The caller has read them by `tallyOf` to
 * award, in the same transaction. */
export async function claimTotals(
  sql: Sql,
  rules: RuleInForce[],
  earnings: Pick<Earnings, "lines">[]
): Promise<void> {
  const limited = new Set(needsOf(rules).totals.map((rule) => rule.id))
  const claims = new Map<string, Use>()
  for (const { rule_id, points, addition } of earnings.flatMap(({ lines }) => lines)) {
    if (limited.has(rule_id)) {
      const known = claims.get(rule_id) ?? { points: 0, times: 0 }
      claims.set(rule_id, {
        points: known.points + points,
        times: known.times + (addition ? 0 : 1),
      })
    }
  }
  if (claims.size) {
    await sql(
      `update encore_earning_budget b set points = b.points + r.points,
         times = b.times + r.times, updated_at = now()
       from json_to_recordset(?::json) as r(rule_id text, points integer, times integer)
       where b.rule_id = r.rule_id`,
      [JSON.stringify([...claims].map(([rule_id, use]) => ({ rule_id, ...use })))]
    )
  }
}

/**
 * Begins to keep count of what a rule gives in total, with what it has given so far. It
 * reads the whole ledger, which an admin can wait for and a shopper couldn't.
 */
export async function openBudget(sql: Sql, ruleId: string): Promise<void> {
  await sql(
    `insert into encore_earning_budget (rule_id, points, times)
     select ?, least(coalesce(sum(points), 0), 2000000000), count(*) from encore_point_entry
     where rule_id = ? and kind = 'award' and deleted_at is null
     on conflict (rule_id) do nothing`,
    [ruleId, ruleId]
  )
}

/** What capped rules gave a member counts net of what was taken back. What came to an
 * order later is no time of its own. */
async function readMembers(
  sql: Sql,
  memberIds: string[],
  capped: RuleInForce[],
  { time_zone }: EarningTerms
): Promise<MemberTally[]> {
  if (!capped.length) {
    return sql<MemberTally>(
      `select id, stage, tier_id, purchase_count, null as uses
       from encore_member where id = any(?)`,
      [memberIds]
    )
  }
  const formats = capped.map(({ id, definition }) => {
    const period = definition.caps?.per_period?.period
    return { id, format: period ? PERIOD_FORMATS[period] : "" }
  })
  return sql<MemberTally>(
    `select m.id, m.stage, m.tier_id, m.purchase_count, u.uses
     from encore_member m
     left join lateral (
       select jsonb_agg(jsonb_build_object('rule_id', g.rule_id, 'period', g.period,
         'points', g.points, 'times', g.times)) as uses
       from (
         select e.rule_id, to_char(e.effective_at at time zone ?, r.format) as period,
           sum(l.points) as points,
           count(*) filter (where l.points > 0
             and e.explanation #>> '{0,addition}' is null) as times
         from encore_member o
         join encore_point_entry e on e.member_id = o.id and e.kind = 'award'
           and e.deleted_at is null
         join json_to_recordset(?::json) as r(id text, format text) on r.id = e.rule_id
         cross join lateral (select encore_ledger_left(e.id) as points) l
         where o.id = m.id or o.merged_into_id = m.id
         group by 1, 2
       ) g
     ) u on true
     where m.id = any(?)`,
    [time_zone, JSON.stringify(formats), memberIds]
  )
}

async function readTotals(
  sql: Sql,
  rules: RuleInForce[],
  purpose: "preview" | "award"
): Promise<TallySource["totals"]> {
  return sql<TallySource["totals"][number]>(
    `select rule_id, points, times from encore_earning_budget
     where rule_id = any(?) order by rule_id ${purpose === "award" ? "for update" : ""}`,
    [rules.map((rule) => rule.id)]
  )
}
