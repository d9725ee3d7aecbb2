import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import { setCartPointsWorkflow } from "../set-cart-points"
import { cartsToFit } from "../carts-to-fit"

const CHUNK = 500

/** Interrupted between the two, a cart keeps a line that nothing stands behind; it is
 * found when somebody wants to complete the cart. */
export const expireHoldsStep = createStep(
  "encore-expire-holds",
  async (_: void, { container }) => {
    const encore = container.resolve(ENCORE_MODULE)
    let expired = 0
    for (;;) {
      const holds = await encore.expireHolds(new Date(), CHUNK)
      const carts = await cartsToFit(
        container,
        holds.map((hold) => hold.cart_id)
      )
      for (const cart_id of carts) {
        await setCartPointsWorkflow(container).run({
          input: { cart_id, customer_id: null, points: "fit" },
        })
      }
      expired += holds.length
      if (holds.length < CHUNK) {
        return new StepResponse({ expired })
      }
    }
  }
)
