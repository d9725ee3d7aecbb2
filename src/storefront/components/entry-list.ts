import { css, html, nothing, type TemplateResult } from "lit"
import type { Format } from "../i18n/format.ts"
import type { Messages } from "../i18n/index.ts"
import type { Texts } from "../i18n/texts.ts"
import type { Entry } from "../types.ts"
import { isAhead } from "./dates.ts"
import { whenReady } from "./when-ready.ts"

export interface EntryListContext {
  texts: Texts<Messages>
  format: Format
  /** Where an order is shown, if it is anywhere; see {@link orderHref}. */
  orderHref?: string | undefined
}

export const entryListStyles = css`
  .entry {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 1rem;
    padding: 0.875rem var(--_space);
    border-top: 1px solid var(--_line);
  }

  .entry-what {
    font-weight: 550;
  }

  .entry-points {
    font-weight: 600;
    white-space: nowrap;
  }

  .entry-points.credit {
    color: var(--_accent);
  }

  .entry-details {
    grid-column: 1 / -1;
    font-size: 0.9375em;
    overflow-wrap: anywhere;
  }
`

/** What changed the points, each with its reason and its dates. */
export function renderEntries(
  entries: Entry[],
  context: EntryListContext
): TemplateResult {
  return html`<ul>
    ${entries.map((entry) => renderEntry(entry, context))}
  </ul>`
}

function renderEntry(entry: Entry, context: EntryListContext): TemplateResult {
  const { kind, points, reason } = entry
  const { texts, format } = context
  return html`
    <li class="entry" data-testid="entry-${kind}" data-points=${points}>
      <span class="entry-what">${texts(`entry_${kind}`)}</span>
      <span class="entry-points ${points > 0 ? "credit" : ""}">
        ${format.signed(points)}
      </span>
      ${reason ? html`<span class="entry-details">${reason}</span>` : nothing}
      <span class="hint entry-details">
        ${entryDates(entry, context).join(" · ")} ${renderOrderLink(entry, context)}
      </span>
    </li>
  `
}

function entryDates(entry: Entry, context: EntryListContext): string[] {
  const { texts, format } = context
  const dates = [format.date(entry.effective_at)]
  const ready = whenReady(entry.available_at, entry, context)
  if (entry.points <= 0) {
    return dates
  }
  if (ready) {
    dates.push(ready)
  }
  if (isAhead(entry.expires_at)) {
    dates.push(texts("entry_expires", { date: format.date(entry.expires_at) }))
  }
  if (entry.expires_after_idle_days) {
    dates.push(texts("entry_expires_idle", { count: entry.expires_after_idle_days }))
  }
  return dates
}

function renderOrderLink(
  { source_type, source_id }: Entry,
  { texts, orderHref: pattern }: EntryListContext
): TemplateResult | typeof nothing {
  return pattern && source_type === "order"
    ? html`· <a href=${orderHref(pattern, source_id)}>${texts("see_order")}</a>`
    : nothing
}

/** The address of an order: `{id}` in the pattern is its id. */
export function orderHref(pattern: string, orderId: string): string {
  return pattern.replaceAll("{id}", encodeURIComponent(orderId))
}
