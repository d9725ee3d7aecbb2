import { Locale, say } from "../../i18n"
import { ListedMessage } from "../../modules/encore/outreach/find"

/** A message for admins, with why it was or wasn't sent in words. */
export function withReason<Message extends Pick<ListedMessage, "reason">>(
  message: Message,
  locale: Locale
) {
  return {
    ...message,
    reason_text: message.reason
      ? say(locale, `outreach.reasons.${message.reason}`)
      : null,
  }
}
