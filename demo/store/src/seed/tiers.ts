import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

/** What of Encore's module this seed asks for. */
type Encore = { programInForce: () => Promise<{ ladder: { tiers: object[] } }> }

const EARLY_WORD = {
  name: "Early word of sales",
  conditions: "By e-mail, a day before everybody else",
}

/** A ladder that the seeded customers are spread over: most have ordered once or twice
 * in a year, the faithful a dozen times. */
const TIERS = [
  { name: "Bronze", qualification: { orders: 1 } },
  {
    name: "Silver",
    qualification: { orders: 3 },
    multiplier: 1.25,
    perks: [EARLY_WORD],
  },
  {
    name: "Gold",
    qualification: { orders: 6 },
    multiplier: 1.5,
    perks: [
      EARLY_WORD,
      {
        name: "Advance replacement",
        conditions:
          "If something is faulty, the new one is sent before the old one is back",
      },
    ],
  },
]

/** Puts the ladder in place and everybody on it. */
export async function seedTiers(container: MedusaContainer): Promise<void> {
  const { ladder } = await container.resolve<Encore>("encore").programInForce()
  if (ladder.tiers.length) {
    return
  }
  const run = (id: string, input: object) =>
    container.resolve(Modules.WORKFLOW_ENGINE).run(id, { input })
  await run("encore-save-tiers", { tiers: TIERS })
  await run("encore-recompute-tiers", {})
}
