import { Locale, say } from "../../i18n"
import {
  ComplaintKind,
  READY_CATEGORIES,
  READY_CAUSES,
} from "../../modules/encore/feedback/complaints/complaint-settings"
import { Settings } from "../../modules/encore/program/settings"

/** What a category is called, for those who complain. */
export function categoryName(
  settings: Settings,
  handle: string,
  locale: Locale
): string {
  return nameOf(
    settings.complaints.categories,
    handle,
    locale,
    READY_CATEGORIES,
    "complaints.categories"
  )
}

/** What a cause is called. */
export function causeName(settings: Settings, handle: string, locale: Locale): string {
  return nameOf(
    settings.complaints.causes,
    handle,
    locale,
    READY_CAUSES,
    "complaints.causes"
  )
}

/** The name that the settings give it in this language or any, else that of the shop's
 * texts, else what it is known by. */
function nameOf(
  kinds: ComplaintKind[],
  handle: string,
  locale: Locale,
  ready: readonly string[],
  texts: string
): string {
  const kind = kinds.find((other) => other.handle === handle)
  return (
    kind?.translations[locale] ??
    kind?.name ??
    (ready.includes(handle) ? say(locale, `${texts}.${handle}`) : handle)
  )
}
