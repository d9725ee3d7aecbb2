import type { Format } from "../i18n/format.ts"
import type { Messages } from "../i18n/index.ts"
import type { Texts } from "../i18n/texts.ts"
import type { Awaited } from "../types.ts"
import { isAhead } from "./dates.ts"

export interface WhenReadyContext {
  texts: Texts<Messages>
  format: Format
}

export const NOTHING_AWAITED: Awaited = {
  available_after: null,
  available_after_days: null,
}

/** From when points can be spent, in words: from a day, or so many days after what they
 * still wait for. Undefined where they can by now. */
export function whenReady(
  availableAt: string | null,
  { available_after: event, available_after_days: days }: Awaited,
  { texts, format }: WhenReadyContext
): string | undefined {
  if (isAhead(availableAt)) {
    return texts("ready_on", { date: format.date(availableAt) })
  }
  if (availableAt !== null || event === null) {
    return undefined
  }
  return days
    ? texts(`ready_after_${event}`, { count: days })
    : texts(`ready_once_${event}`)
}
