import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { SYSTEM } from "../../modules/encore/audit/record"
import { ENCORE_MODULE } from "../../modules/encore"
import { closeDrawWorkflow } from "./close-draw"
import { drawWinnersWorkflow } from "./draw-winners"
import { settleDrawWorkflow } from "./settle-draw"

/**
 * Counts the orders that missed a draw's opening, and takes every draw as far as it can
 * go by itself. What is interrupted goes on at the next run; one draw that fails goes to
 * the log and doesn't keep the others.
 */
export async function runDraws(container: MedusaContainer): Promise<void> {
  const encore = container.resolve(ENCORE_MODULE)
  const steps = [
    ["count", (id: string) => encore.recountDrawOrders(id)],
    ["close", (id: string) => closeDrawWorkflow(container).run(asSystem(id))],
    ["draw", (id: string) => drawWinnersWorkflow(container).run(asSystem(id))],
    ["settle", (id: string) => settleDrawWorkflow(container).run({ input: { id } })],
  ] as const
  for (const [step, run] of steps) {
    // Asked anew for each: what was closed just now may be drawn.
    for (const id of (await encore.drawsDue())[step]) {
      try {
        await run(id)
      } catch (error) {
        container
          .resolve(ContainerRegistrationKeys.LOGGER)
          .error(`Prize draw ${id} couldn't go on`, error as Error)
      }
    }
  }
}

function asSystem(id: string) {
  return { input: { id, by: SYSTEM } }
}
