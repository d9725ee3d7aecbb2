import { InferTypeOf } from "@medusajs/framework/types"
import { Locale } from "../../i18n"
import { sayEarning, sayExplanation } from "./explain"
import { LotTerms } from "../../modules/encore/program/lifetime/maturity"
import { EarningLine } from "../../modules/encore/program/earning/earn"
import { LossLine } from "../../modules/encore/program/earning/explain-losses"
import { PointEntry } from "../../modules/encore/models"

export type EntryRecord = InferTypeOf<typeof PointEntry>

/** What the views of an entry read. */
export const ENTRY_RELATIONS = ["lot"]

/** An entry as its member sees it. */
export function entryView(entry: EntryRecord, locale: Locale) {
  const lines = explanationOf(entry, locale)
  return {
    id: entry.id,
    kind: entry.kind,
    points: entry.points,
    reason: entry.reason ?? lines?.map((line) => line.explanation).join(" · ") ?? null,
    source_type: entry.source_type,
    source_id: entry.source_id,
    created_at: entry.created_at,
    effective_at: entry.effective_at,
    available_at: entry.lot?.available_at ?? null,
    expires_at: entry.lot?.expires_at ?? null,
    ...awaitedView(termsOf(entry)),
    expires_after_idle_days: idleDaysOf(termsOf(entry)),
  }
}

/** What points wait for before their days are counted; both null where they wait for
 * nothing but a day. */
export function awaitedView(terms: LotTerms | null) {
  const awaited = terms && terms.maturity.event !== "placed" ? terms.maturity : null
  return {
    available_after: awaited?.event ?? null,
    available_after_days: awaited?.days ?? null,
  }
}

function idleDaysOf(terms: LotTerms | null): number | null {
  return terms?.expiry.type === "inactivity" ? terms.expiry.days : null
}

function termsOf(entry: EntryRecord): LotTerms | null {
  return (entry.lot?.terms as LotTerms | null | undefined) ?? null
}

/** An entry as an admin sees it: with who, why, and what is left of its lot. */
export function adminEntryView(entry: EntryRecord, locale: Locale) {
  return {
    ...entryView(entry, locale),
    reason: entry.reason,
    debt: entry.debt,
    explanation: explanationOf(entry, locale),
    actor_type: entry.actor_type,
    actor_id: entry.actor_id,
    lot: entry.lot
      ? { remaining: entry.lot.remaining, matured: entry.lot.matured }
      : null,
  }
}

function explanationOf(entry: EntryRecord, locale: Locale) {
  const lines = entry.explanation as (EarningLine | LossLine)[] | null
  return lines && lines.map((line) => lineView(line, locale))
}

/** What one rule brought, or what was lost of it with a line of the order. */
function lineView(line: EarningLine | LossLine, locale: Locale) {
  return "rule_id" in line
    ? earningLineView(line, locale)
    : {
        rule_id: null,
        rule: null,
        points: line.points,
        explanation: sayExplanation(locale, line.explanation),
      }
}

/** What one rule brought, in words; at the checkout and in the ledger alike. */
export function earningLineView(line: EarningLine, locale: Locale) {
  return {
    rule_id: line.rule_id,
    rule: line.rule,
    points: line.points,
    explanation: sayEarning(locale, line),
  }
}
