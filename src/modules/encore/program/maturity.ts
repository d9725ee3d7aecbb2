import { Settings } from "./settings"

const DAY = 24 * 60 * 60 * 1000

/**
 * When the points of an order become available, and when they expire, counted in
 * days of 24 hours from the moment of the order.
 */
export function lotDates(
  placedAt: Date,
  settings: Pick<Settings, "earning">
): { available_at: Date; expires_at: Date | null } {
  const { maturity, expiry } = settings.earning
  const available_at = new Date(placedAt.getTime() + maturity.days * DAY)
  return {
    available_at,
    expires_at:
      expiry.days === null
        ? null
        : new Date(available_at.getTime() + expiry.days * DAY),
  }
}
