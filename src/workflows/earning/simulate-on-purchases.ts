import { MedusaContainer } from "@medusajs/framework/types"
import { DateTime } from "luxon"
import { ENCORE_MODULE } from "../../modules/encore"
import { Simulated } from "../../modules/encore/program/simulation/simulate"
import { RuleToTry, rulesToTry } from "./rules-to-try"

/** How far back is looked where nobody says. */
const DAYS = 90

/** What rules would have brought for the purchases of a time. @see simulatePurchases */
export async function simulateOnPurchases(
  container: MedusaContainer,
  { rules, from, to }: { rules?: RuleToTry[]; from?: string; to?: string }
): Promise<Simulated> {
  const encore = container.resolve(ENCORE_MODULE)
  const program = await encore.programInForce()
  const zone = program.settings.time_zone
  const end = to ? DateTime.fromISO(to, { zone }) : DateTime.now()
  const begin = from ? DateTime.fromISO(from, { zone }) : end.minus({ days: DAYS })
  return encore.simulatePurchases({
    from: begin.toJSDate(),
    to: (to && isDay(to) ? end.plus({ days: 1 }) : end).toJSDate(),
    rules: await rulesToTry(container, rules, program),
    program,
  })
}

function isDay(text: string): boolean {
  return !text.includes("T")
}
