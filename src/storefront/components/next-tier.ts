import { html, nothing, type TemplateResult } from "lit"
import type { Format } from "../i18n/format.ts"
import type { Messages } from "../i18n/index.ts"
import type { Texts } from "../i18n/texts.ts"
import type { NextTier, TierAmounts } from "../types.ts"

export interface NextTierContext {
  texts: Texts<Messages>
  format: Format
  /** A number of points with their unit. */
  points: (count: number) => string
}

/** The tier that comes next, and what is still missing to reach it. */
export function renderNextTier(
  next: NextTier,
  context: NextTierContext
): TemplateResult {
  const missing = amountsInWords(next.missing, next.currency_code, context)
  return html`
    <dl class="facts">
      <div class="fact" data-testid="next-tier">
        <dt>${context.texts("next_tier")}</dt>
        <dd>${next.name}</dd>
        ${missing.length > 0
          ? html`<dd class="hint">
              ${context.texts("next_tier_missing", {
                what: eitherOf(missing, context),
              })}
            </dd>`
          : nothing}
      </div>
    </dl>
  `
}

/** Any one of them is enough. */
export function eitherOf(parts: string[], { texts }: NextTierContext): string {
  return parts.join(` ${texts("tier_or")} `)
}

/** Amounts in words, each by itself. */
export function amountsInWords(
  { points, spend, orders }: TierAmounts,
  currencyCode: string | null,
  context: NextTierContext
): string[] {
  const parts: string[] = []
  if (points) {
    parts.push(context.points(points))
  }
  if (spend && currencyCode) {
    parts.push(context.format.money(spend, currencyCode))
  }
  if (orders) {
    parts.push(context.texts("orders", { count: orders }))
  }
  return parts
}
