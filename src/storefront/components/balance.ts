import { html, nothing, type TemplateResult } from "lit"
import type { Format } from "../i18n/format.ts"
import type { Messages } from "../i18n/index.ts"
import type { Texts } from "../i18n/texts.ts"
import type { CartLoyalty, PointsBalance } from "../types.ts"

export interface BalanceContext {
  texts: Texts<Messages>
  format: Format
  pendingUntil: string | null
  /** What the points can do for a cart; null where there is none to speak of. */
  worth?: CartLoyalty["redeem"] | null
  /** Left out where the available points are already shown large above. */
  withoutAvailable?: boolean
}

/** A balance as a list of facts; what is zero is not worth a line. */
export function renderBalance(
  balance: PointsBalance,
  { texts, format, pendingUntil, worth, withoutAvailable }: BalanceContext
): TemplateResult {
  const { available, pending, held, debt, next_expiry } = balance

  const fact = (label: string, value: number, note = "", hint = "") => html`
    <div class="fact">
      <dt>${label}</dt>
      <dd>${format.number(value)} ${note ? html`<small>${note}</small>` : nothing}</dd>
      ${hint ? html`<dd class="hint">${hint}</dd>` : nothing}
    </div>
  `

  return html`
    <dl class="facts">
      ${withoutAvailable
        ? nothing
        : fact(
            texts("available"),
            available,
            "",
            worth
              ? texts("worth", {
                  amount: format.money(worth.max_amount, worth.currency_code),
                })
              : ""
          )}
      ${pending > 0
        ? fact(
            texts("pending"),
            pending,
            pendingUntil
              ? texts("pending_until", { date: format.date(pendingUntil) })
              : ""
          )
        : nothing}
      ${held > 0 ? fact(texts("held"), held) : nothing}
      ${debt > 0 ? fact(texts("debt"), debt, "", texts("debt_hint")) : nothing}
      ${next_expiry
        ? fact(
            texts("expires_next"),
            next_expiry.points,
            texts("on_date", { date: format.date(next_expiry.at) })
          )
        : nothing}
    </dl>
  `
}
