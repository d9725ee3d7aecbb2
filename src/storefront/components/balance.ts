import { html, nothing, type TemplateResult } from "lit"
import type { Format } from "../i18n/format.ts"
import type { Messages } from "../i18n/index.ts"
import type { Texts } from "../i18n/texts.ts"
import type { PointsBalance } from "../types.ts"
import { isAhead } from "./dates.ts"

export interface BalanceContext {
  texts: Texts<Messages>
  format: Format
  /** What the available points are worth, as money; where points can be spent. */
  worth?: string | undefined
  /** Left out where the available points are already shown large above. */
  withoutAvailable?: boolean
}

interface Fact {
  label: string
  value: number
  /** Beside the value. */
  note?: string | undefined
  /** Below it. */
  hint?: string | undefined
}

/** A balance as a list of facts; what is zero is not worth a line. */
export function renderBalance(
  balance: PointsBalance,
  context: BalanceContext
): TemplateResult | typeof nothing {
  const { texts, format, worth, withoutAvailable } = context
  const { available, pending, held, debt, next_expiry } = balance

  const facts: Fact[] = []
  if (!withoutAvailable) {
    const note = worth && texts("worth", { amount: worth })
    facts.push({ label: texts("available"), value: available, note })
  }
  if (pending > 0) {
    const label = texts("pending")
    facts.push({ label, value: pending, ...whenAvailable(balance, context) })
  }
  if (held > 0) {
    facts.push({ label: texts("held"), value: held })
  }
  if (debt > 0) {
    facts.push({ label: texts("debt"), value: debt, hint: texts("debt_hint") })
  }
  if (next_expiry) {
    const note = texts("on_date", { date: format.date(next_expiry.at) })
    facts.push({ label: texts("expires_next"), value: next_expiry.points, note })
  }

  return facts.length > 0
    ? html`<dl class="facts">${facts.map((fact) => renderFact(fact, format))}</dl>`
    : nothing
}

/** When pending points become available, or so many of them. */
function whenAvailable(
  { pending, next_pending }: PointsBalance,
  { texts, format }: BalanceContext
): Pick<Fact, "note" | "hint"> {
  if (!next_pending || !isAhead(next_pending.at)) {
    return {}
  }
  const date = format.date(next_pending.at)
  return next_pending.points < pending
    ? { hint: texts("pending_part", { count: next_pending.points, date }) }
    : { note: texts("pending_until", { date }) }
}

function renderFact(
  { label, value, note, hint }: Fact,
  format: Format
): TemplateResult {
  return html`
    <div class="fact">
      <dt>${label}</dt>
      <dd>${format.number(value)} ${note ? html`<small>${note}</small>` : nothing}</dd>
      ${hint ? html`<dd class="hint">${hint}</dd>` : nothing}
    </div>
  `
}
