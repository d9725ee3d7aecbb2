import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"

/** A transaction a page; what is grouped already isn't written again. */
export const regroupNpsStep = createStep(
  "encore-regroup-nps",
  async (_: void, { container }) => {
    const encore = container.resolve(ENCORE_MODULE)
    const { settings } = await encore.programInForce()
    for (const what of ["responses", "members"] as const) {
      let after: string | null = null
      do {
        after = await encore.regroupNext(what, settings.nps.preset, after)
      } while (after)
    }
    return new StepResponse()
  }
)
