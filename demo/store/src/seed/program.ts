import type { ExecArgs, MedusaContainer } from "@medusajs/framework/types"
import { seedDraws } from "./draws"
import { seedFeedback } from "./feedback"
import { type Order, readOrder } from "./order"
import { seedOutreach } from "./outreach"
import { seedReferrals } from "./referrals"
import { seedStamps } from "./stamps"
import { seedTiers } from "./tiers"
import { seedRewards } from "./rewards"

type Seed = (container: MedusaContainer, order: Order) => Promise<void>

/** What each room of the program puts in, in this order. */
const SEEDS: Seed[] = [
  seedTiers,
  seedRewards,
  seedReferrals,
  seedDraws,
  seedStamps,
  seedOutreach,
  seedFeedback,
]

/**
 * Makes the rest of the program once the history of purchases is in: members have their
 * stages and points by then. Running it again adds what is missing.
 */
export default async function seedProgram({ container }: ExecArgs) {
  const order = readOrder()
  for (const seed of SEEDS) {
    await seed(container, order)
  }
}
