import { ExpiryRule, MaturityEvent, Settings } from "../settings"

const DAY = 24 * 60 * 60 * 1000

/**
 * What points were promised under: a part of the settings, frozen when they are
 * awarded, so that a later change of the settings changes nothing that was promised.
 */
export type LotTerms = {
  maturity: { event: MaturityEvent; days: number }
  expiry: ExpiryRule
}

/** The dates of a lot, and what those that aren't known yet depend on. */
export type LotDates = {
  /** null: pending, until the event has come. */
  available_at: Date | null
  expires_at: Date | null
  /** Could end then, unless their member does something. */
  idle_until: Date | null
  /** null where the dates say it all. */
  terms: LotTerms | null
}

/** What an order earns is promised under these terms.
 * @param countryCode where it is delivered to; null: not known */
export function termsFor(
  { earning }: Pick<Settings, "earning">,
  countryCode: string | null
): LotTerms {
  const { by_country, ...everywhere } = earning.expiry
  const own = by_country.find((rule) => rule.country_code === countryCode)
  return { maturity: earning.maturity, expiry: ruleOf(own ?? everywhere) }
}

/** Terms of points that come from no order: theirs at once. */
export function termsAtOnce(settings: Pick<Settings, "earning">): LotTerms {
  return { ...termsFor(settings, null), maturity: { event: "placed", days: 0 } }
}

/**
 * When points become available and when they end, in days of 24 hours. The ledger's
 * `encore_ledger_date_lots` comes to the same where the event comes later.
 *
 * @param eventAt when what they wait for happened; null: it hasn't yet
 */
export function lotDates(terms: LotTerms, eventAt: Date | null): LotDates {
  const { maturity, expiry } = terms
  const available_at = eventAt && daysAfter(eventAt, maturity.days)
  const ends_at =
    available_at && expiry.type !== "never"
      ? daysAfter(available_at, expiry.days)
      : null
  const saysItAll = maturity.event === "placed" && expiry.type !== "inactivity"
  return {
    available_at,
    expires_at: expiry.type === "age" ? ends_at : null,
    idle_until: expiry.type === "inactivity" ? ends_at : null,
    terms: saysItAll ? null : terms,
  }
}

function daysAfter(at: Date, days: number): Date {
  return new Date(at.getTime() + days * DAY)
}

function ruleOf(rule: ExpiryRule): ExpiryRule {
  return rule.type === "never"
    ? { type: "never" }
    : { type: rule.type, days: rule.days }
}
