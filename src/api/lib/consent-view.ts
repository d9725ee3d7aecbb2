import { Locale, say } from "../../i18n"
import { ConsentState } from "../../modules/encore/outreach/consent"
import {
  Channel,
  CONSENT_PURPOSES,
  ConsentPurpose,
} from "../../modules/encore/outreach/terms"

/** What a customer is shown, and what is kept as what they were shown. */
export function consentWording(
  locale: Locale,
  { channel, purpose }: { channel: Channel; purpose: ConsentPurpose },
  shop: string
): string {
  return say(locale, `outreach.wording.${purpose}_${channel}`, { shop })
}

/** Everything that can be agreed to, with what holds. */
export function consentViews(
  held: ConsentState[],
  channels: Channel[],
  locale: Locale,
  shop: string
) {
  return channels.flatMap((channel) =>
    CONSENT_PURPOSES.map((purpose) => {
      const state = held.find(
        (each) => each.channel === channel && each.purpose === purpose
      )
      return {
        channel,
        purpose,
        granted: state?.granted ?? false,
        changed_at: state?.at ?? null,
        wording: consentWording(locale, { channel, purpose }, shop),
      }
    })
  )
}
