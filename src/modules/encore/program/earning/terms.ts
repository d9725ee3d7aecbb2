import { Settings } from "../settings"
import { EarningTerms } from "./earn"

/** What of the settings earning depends on. */
export function earningTerms(
  settings: Pick<Settings, "redemption" | "time_zone">
): EarningTerms {
  return {
    earn_on_points: settings.redemption.earn_on_points,
    time_zone: settings.time_zone,
  }
}
