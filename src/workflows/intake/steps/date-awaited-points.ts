import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import { dateAwaited } from "../date-awaited"

/** A page of orders at a time, each right by itself: nothing to compensate. */
export const dateAwaitedPointsStep = createStep(
  "encore-date-awaited-points",
  async ({ page_size }: { page_size: number }, { container }) => {
    const encore = container.resolve(ENCORE_MODULE)
    let lots = 0
    for (let after: string | null = ""; after !== null; ) {
      const page = await encore.nextAwaited(after, page_size)
      lots += await dateAwaited(container, page.order_ids)
      after = page.after
    }
    return new StepResponse({ lots })
  }
)
