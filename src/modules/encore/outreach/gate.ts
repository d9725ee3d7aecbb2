import { OutreachSettings } from "./outreach-settings"
import { afterQuietHours } from "./quiet-hours"
import { Channel, Purpose, Reason } from "./terms"

/** A message that is due, and all that decides whether it goes out. Plain data. */
export type GateInput = {
  purpose: Purpose
  channel: Channel
  expires_at: Date | null
  /** The address or number it goes to. */
  to: string | null
  /** What its member last said about such messages; null: nothing. */
  consent: { id: string; granted: boolean; at: Date } | null
  /** When feedback and marketing messages went out to them, within the cap's days. */
  sent_at: readonly Date[]
  /** By whose clocks the customer lives; the shop's where that isn't known. */
  zones: readonly string[]
  /** When it went out itself. */
  gone_at: Date | null
}

export type GateSettings = Pick<OutreachSettings, "channels" | "cap" | "quiet_hours">

/** One thing that was looked at, and what it came to. */
export type Check = {
  check: "channel" | "address" | "consent" | "cap" | "quiet_hours" | "sent_before"
  ok: boolean
  [fact: string]: unknown
}

export type Verdict =
  | { outcome: "send"; checks: Check[] }
  | { outcome: "wait"; until: Date; reason: Reason; checks: Check[] }
  | { outcome: "withhold"; reason: Reason; checks: Check[] }

const DAY = 86_400_000

/**
 * The one gate for everything that is sent: consent, then the cap, then quiet hours, and
 * nothing twice. Service messages need no consent, aren't capped and don't wait: somebody
 * waits for them.
 *
 * @returns send it now, wait until then, or withhold it, with what was looked at
 */
export function gate(message: GateInput, settings: GateSettings, now: Date): Verdict {
  const checks: Check[] = []
  const pass = (check: Check): boolean => {
    checks.push(check)
    return check.ok
  }
  const withhold = (reason: Reason): Verdict => ({
    outcome: "withhold",
    reason,
    checks,
  })
  const waitUntil = (until: Date, reason: Reason): Verdict =>
    message.expires_at && until >= message.expires_at
      ? withhold(reason)
      : { outcome: "wait", until, reason, checks }

  if (message.expires_at && message.expires_at <= now) {
    return withhold("expired")
  }
  if (
    !pass({
      check: "channel",
      ok: settings.channels.includes(message.channel),
      channel: message.channel,
    })
  ) {
    return withhold("channel_off")
  }
  if (!pass({ check: "address", ok: message.to !== null })) {
    return withhold("no_address")
  }
  if (!pass({ check: "sent_before", ok: message.gone_at === null })) {
    return withhold("sent_before")
  }
  if (message.purpose === "service") {
    return { outcome: "send", checks }
  }
  if (
    !pass({
      check: "consent",
      ok: message.consent?.granted ?? false,
      consent_id: message.consent?.id ?? null,
      at: message.consent?.at ?? null,
    })
  ) {
    return withhold("no_consent")
  }
  const free = freeOfCap(message.sent_at, settings.cap, now)
  if (
    !pass({
      check: "cap",
      ok: free <= now,
      cap: settings.cap,
      sent: recent(message.sent_at, settings.cap, now).length,
    })
  ) {
    return waitUntil(free, "cap")
  }
  const awake = afterQuietHours(now, settings.quiet_hours, message.zones)
  if (
    !pass({
      check: "quiet_hours",
      ok: awake <= now,
      quiet_hours: settings.quiet_hours,
      zones: [...message.zones],
    })
  ) {
    return waitUntil(awake, "quiet_hours")
  }
  return { outcome: "send", checks }
}

function recent(
  sentAt: readonly Date[],
  cap: GateSettings["cap"],
  now: Date
): readonly Date[] {
  return cap
    ? sentAt.filter((sent) => sent.getTime() > now.getTime() - cap.days * DAY)
    : []
}

/** From when on one more message stays within the cap. */
function freeOfCap(sentAt: readonly Date[], cap: GateSettings["cap"], now: Date): Date {
  const counted = [...recent(sentAt, cap, now)].sort(
    (a, b) => a.getTime() - b.getTime()
  )
  if (!cap || counted.length < cap.messages) {
    return now
  }
  const leaves = counted[counted.length - cap.messages]!
  return new Date(leaves.getTime() + cap.days * DAY)
}
