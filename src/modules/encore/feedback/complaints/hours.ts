import { Settings } from "../../program/settings"
import { BusinessHours } from "./clock"

/** When the shop works, as complaints' clocks count it. */
export function businessHours(
  settings: Pick<Settings, "time_zone" | "complaints">
): BusinessHours {
  const { business_hours, holidays } = settings.complaints
  return { time_zone: settings.time_zone, days: business_hours, holidays }
}
