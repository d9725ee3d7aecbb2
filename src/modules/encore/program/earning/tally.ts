import { Stage } from "../../journey/stage"
import { localTime, periodOf } from "./calendar"
import { EarningTerms, Earnings, RuleInForce } from "./earn"
import {
  EarningFacts,
  MemberFacts,
  NEWCOMER,
  OrderFacts,
  RuleUse,
  UNUSED,
  Use,
} from "./facts"
import { needsOf } from "./needs"

/** A member as they are before what is rated. */
export type MemberTally = {
  id: string
  stage: Stage
  tier_id: string | null
  purchase_count: number
  /** What capped rules gave them, by the period of the cap; empty for none. */
  uses: ({ rule_id: string; period: string } & Use)[] | null
}

/** What awards depend on: how it was before them. */
export type TallySource = {
  members: MemberTally[]
  totals: ({ rule_id: string } & Use)[]
}

/** What is to be rated: whose it is, and when. */
export type Rated = {
  member_id: string | null
  at: Date
  order: OrderFacts
  /** What isn't the tally's to know, or was frozen earlier. */
  member?: Partial<MemberFacts>
}

export type Tally = {
  factsOf: (rated: Rated) => EarningFacts
  /** Counts what something earned, so that the next sees it. */
  count: (
    rated: Rated & { member_id: string },
    earnings: Earnings,
    isOrder: boolean
  ) => void
}

/** Keeps count while things are rated one after another, in order of time. */
export function newTally(
  { members, totals }: TallySource,
  rules: RuleInForce[],
  { time_zone }: Pick<EarningTerms, "time_zone">
): Tally {
  const { capped, totals: limited } = needsOf(rules)
  const counted = [...new Set([...capped, ...limited])]
  const known = new Map<string, KnownMember>(
    members.map((member) => [member.id, member])
  )
  const given = new Map(totals.map(({ rule_id, ...use }) => [rule_id, use]))
  const uses = new Map<string, Use>()
  for (const { id, uses: own } of members) {
    for (const { rule_id, period, points, times } of own ?? []) {
      add(uses, memberKey(rule_id, id), { points, times })
      add(uses, periodKey(rule_id, id, period), { points, times })
    }
  }
  const periodFor = ({ definition }: RuleInForce, at: Date) => {
    const period = definition.caps?.per_period?.period
    return period ? periodOf(localTime(at, time_zone).date, period) : ""
  }

  return {
    factsOf: ({ member_id, at, order, member }) => ({
      at,
      order,
      member: { ...NEWCOMER, ...memberFacts(known.get(member_id ?? "")), ...member },
      used: Object.fromEntries(
        counted.map((rule): [string, RuleUse] => [
          rule.id,
          {
            member: uses.get(memberKey(rule.id, member_id ?? "")) ?? UNUSED,
            period:
              uses.get(periodKey(rule.id, member_id ?? "", periodFor(rule, at))) ??
              UNUSED,
            total: given.get(rule.id) ?? UNUSED,
          },
        ])
      ),
    }),
    count: ({ member_id, at }, { lines }, isOrder) => {
      if (isOrder) {
        const member = known.get(member_id) ?? { ...NEWCOMER }
        known.set(member_id, {
          ...member,
          purchase_count: member.purchase_count + 1,
        })
      }
      if (!counted.length) {
        return
      }
      for (const { rule_id, points } of lines) {
        const use = { points, times: 1 }
        const rule = capped.find(({ id }) => id === rule_id)
        if (rule) {
          add(uses, memberKey(rule_id, member_id), use)
          add(uses, periodKey(rule_id, member_id, periodFor(rule, at)), use)
        }
        if (limited.some(({ id }) => id === rule_id)) {
          add(given, rule_id, use)
        }
      }
    },
  }
}

type KnownMember = Pick<MemberFacts, "stage" | "tier_id" | "purchase_count">

function memberFacts(member: KnownMember | undefined): Partial<MemberFacts> {
  return member
    ? {
        stage: member.stage,
        tier_id: member.tier_id,
        purchase_count: member.purchase_count,
      }
    : {}
}

function memberKey(ruleId: string, memberId: string): string {
  return `${ruleId}:${memberId}`
}

function periodKey(ruleId: string, memberId: string, period: string): string {
  return `${ruleId}:${memberId}:${period}`
}

function add(uses: Map<string, Use>, key: string, { points, times }: Use): void {
  const known = uses.get(key) ?? UNUSED
  uses.set(key, { points: known.points + points, times: known.times + times })
}
