import { MathBN } from "@medusajs/framework/utils"
import { newId } from "../lib/new-id"
import { Sql } from "../lib/sql"
import { Settings } from "../program/settings"
import { Rhythm, rhythmOf } from "./rhythm"
import { JourneyPurchase, replayStages, Stage, StageStep } from "./stage"

export type StageChanged = {
  member_id: string
  from: Stage | null
  to: Stage
}

type MemberRow = {
  id: string
  contacted_at: Date
  stage: Stage
  steps: { to: Stage; at: string }[] | null
  purchases: PurchaseFacts[] | null
}

type PurchaseFacts = {
  id: string
  placed_at: string
  canceled_at: string | null
  amount: string
  currency_code: string
}

/**
 * Brings members' stage, its history, rhythm and figures up to date with their
 * purchases: two statements to read and write for any number of members, whose
 * rows the caller has locked.
 *
 * A later purchase adds steps to the history. One that comes in late, or a change
 * of the rules, gives another history, which then replaces the old one.
 *
 * @returns the members whose stage is now another
 */
export async function refreshJourneys(
  sql: Sql,
  memberIds: string[],
  settings: Settings
): Promise<StageChanged[]> {
  if (!memberIds.length) {
    return []
  }
  const members = await sql<MemberRow>(
    `select m.id, m.contacted_at, m.stage, s.steps, p.purchases
     from encore_member m
     left join lateral (
       select jsonb_agg(jsonb_build_object('to', c.to, 'at', c.at) order by c.at, c.id) as steps
       from encore_stage_change c where c.member_id = m.id and c.deleted_at is null
     ) s on true
     left join lateral (
       select jsonb_agg(jsonb_build_object(
         'id', p.id, 'placed_at', p.placed_at, 'canceled_at', least(p.canceled_at, p.lost_at),
         'amount', (p.amount - p.refunded_amount)::text,
         'currency_code', p.currency_code)) as purchases
       from encore_purchase p where p.member_id = m.id and p.deleted_at is null
     ) p on true
     where m.id = any(?)`,
    [memberIds]
  )

  const journeys = members.map((member) => journeyOf(member, settings))
  await write(sql, journeys)
  return journeys
    .filter((journey) => journey.stage !== journey.stage_before)
    .map((journey) => ({
      member_id: journey.id,
      from: journey.stage_before,
      to: journey.stage,
    }))
}

type Journey = ReturnType<typeof journeyOf>

function journeyOf(member: MemberRow, settings: Settings) {
  const purchases: JourneyPurchase[] = (member.purchases ?? []).map((purchase) => ({
    ...purchase,
    placed_at: new Date(purchase.placed_at),
    canceled_at: purchase.canceled_at ? new Date(purchase.canceled_at) : null,
  }))
  const standing = purchases.filter((purchase) => !purchase.canceled_at)
  const placed = standing.map((purchase) => purchase.placed_at)
  const rhythm: Partial<Rhythm> = rhythmOf(placed, settings.rhythm) ?? {}
  const main = mainCurrency(standing)
  const times = placed.map((at) => at.getTime())

  const steps = replayStages(
    { contact_at: member.contacted_at, purchases },
    settings.stages,
    settings.spend_currency_code
  )
  const known = member.steps ?? []
  const continues = known.every(
    (step, index) =>
      steps[index]?.to === step.to &&
      steps[index].at.getTime() === new Date(step.at).getTime()
  )
  const current = steps.at(-1)!

  return {
    id: member.id,
    stage_before: member.stage,
    stage: current.to,
    stage_reason: current.reason,
    stage_since: current.at,
    purchase_count: standing.length,
    net_total: main.total,
    currency_code: main.currency_code,
    first_purchase_at: times.length ? new Date(Math.min(...times)) : null,
    last_purchase_at: times.length ? new Date(Math.max(...times)) : null,
    expected_next_at: rhythm.expected_next_at ?? null,
    at_risk_at: rhythm.at_risk_at ?? null,
    lapsed_at: rhythm.lapsed_at ?? null,
    rewritten: !continues,
    new_steps: continues ? steps.slice(known.length) : steps,
  }
}

/** The currency that most purchases are in, and what was spent in it: the figure to
 * list and sort by. Sums over currencies would say nothing. */
function mainCurrency(purchases: JourneyPurchase[]) {
  const counts = new Map<string, number>()
  for (const { currency_code } of purchases) {
    counts.set(currency_code, (counts.get(currency_code) ?? 0) + 1)
  }
  const [currency_code = null] =
    [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0] ?? []
  const total = MathBN.sum(
    0,
    ...purchases
      .filter((purchase) => purchase.currency_code === currency_code)
      .map((purchase) => purchase.amount)
  )
  return { currency_code, total: total.toString() }
}

async function write(sql: Sql, journeys: Journey[]): Promise<void> {
  const rewritten = journeys.filter((journey) => journey.rewritten)
  if (rewritten.length) {
    await sql("delete from encore_stage_change where member_id = any(?)", [
      rewritten.map((journey) => journey.id),
    ])
  }
  const steps = journeys.flatMap((journey) =>
    journey.new_steps.map((step: StageStep) => ({
      ...step,
      id: newId("encstg"),
      member_id: journey.id,
    }))
  )
  if (steps.length) {
    await sql(
      `insert into encore_stage_change (id, member_id, "from", "to", reason, at)
       select * from json_to_recordset(?::json) as r(
         id text, member_id text, "from" text, "to" text, reason jsonb, at timestamptz)`,
      [JSON.stringify(steps)]
    )
  }
  await sql(
    `update encore_member m set
       stage = r.stage, stage_reason = r.stage_reason, stage_since = r.stage_since,
       purchase_count = r.purchase_count, net_total = r.net_total::numeric,
       raw_net_total = jsonb_build_object('value', r.net_total, 'precision', 20),
       currency_code = r.currency_code, first_purchase_at = r.first_purchase_at,
       last_purchase_at = r.last_purchase_at, expected_next_at = r.expected_next_at,
       at_risk_at = r.at_risk_at, lapsed_at = r.lapsed_at, updated_at = now()
     from json_to_recordset(?::json) as r(
       id text, stage text, stage_reason jsonb, stage_since timestamptz,
       purchase_count integer, net_total text, currency_code text,
       first_purchase_at timestamptz, last_purchase_at timestamptz,
       expected_next_at timestamptz, at_risk_at timestamptz, lapsed_at timestamptz)
     where m.id = r.id`,
    [JSON.stringify(journeys.map(({ new_steps: _, ...columns }) => columns))]
  )
}
