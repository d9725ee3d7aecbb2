import { html, nothing, type TemplateResult } from "lit"
import type { Format } from "../i18n/format.ts"
import type { Messages } from "../i18n/index.ts"
import type { Texts } from "../i18n/texts.ts"
import type { NextTier } from "../types.ts"

export interface NextTierContext {
  texts: Texts<Messages>
  format: Format
  /** A number of points with their unit. */
  points: (count: number) => string
  /** Of the amount that is still to be spent. */
  currencyCode: string
}

/** The tier that comes next, and what is still missing to reach it. */
export function renderNextTier(
  next: NextTier,
  context: NextTierContext
): TemplateResult {
  const missing = missingFor(next, context)
  return html`
    <dl class="facts">
      <div class="fact" data-testid="next-tier">
        <dt>${context.texts("next_tier")}</dt>
        <dd>${next.name}</dd>
        ${missing.length > 0
          ? html`<dd class="hint">
              ${context.texts("next_tier_missing", { what: missing.join(" · ") })}
            </dd>`
          : nothing}
      </div>
    </dl>
  `
}

/** What is missing, each thing in words. */
function missingFor(
  { missing }: NextTier,
  { texts, format, points, currencyCode }: NextTierContext
): string[] {
  const parts: string[] = []
  if (missing.points) {
    parts.push(points(missing.points))
  }
  if (missing.spend) {
    parts.push(format.money(missing.spend, currencyCode))
  }
  if (missing.orders) {
    parts.push(texts("orders", { count: missing.orders }))
  }
  return parts
}
