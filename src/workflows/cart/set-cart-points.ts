import {
  createWorkflow,
  parallelize,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  acquireLockStep,
  deletePaymentSessionsStep,
  releaseLockStep,
  updatePaymentCollectionStep,
} from "@medusajs/medusa/core-flows"
import { holdCartPointsStep } from "./steps/hold-cart-points"
import { PlanCartPointsInput, planCartPointsStep } from "./steps/plan-cart-points"
import { replacePointsLineStep } from "./steps/replace-points-line"

/**
 * Sets how many points pay on a cart, or fits those that do to a cart that has
 * changed. Under the lock that completing a cart takes, so that neither happens in
 * the middle of the other.
 *
 * The payment is for the new total at once, which is known: Medusa's own workflow for
 * that reads the cart once more, a third of what all this costs.
 *
 * @summary Set the points spent on a cart.
 * @example
 * await setCartPointsWorkflow(container).run({
 *   input: { cart_id: "cart_123", customer_id: "cus_123", points: 500 },
 * })
 */
export const setCartPointsWorkflow = createWorkflow(
  "encore-set-cart-points",
  (input: PlanCartPointsInput) => {
    // As long as completing a cart waits for it: a payment may take its time.
    acquireLockStep({ key: input.cart_id, timeout: 30, ttl: 60, retryInterval: 0.1 })
    const plan = planCartPointsStep(input)
    when({ plan }, ({ plan }) => plan.changes).then(() => {
      const held = holdCartPointsStep(plan)
      replacePointsLineStep({
        lines: plan.lines,
        hold_id: held.hold_id,
        after: plan.after,
      })
    })
    when({ plan }, ({ plan }) => plan.payment !== null).then(() => {
      const payment = transform({ plan }, ({ plan }) => plan.payment!)
      parallelize(
        deletePaymentSessionsStep({ ids: payment.session_ids }),
        updatePaymentCollectionStep({
          selector: { id: payment.collection_id },
          update: { amount: payment.amount },
        })
      )
    })
    releaseLockStep({ key: input.cart_id })
    return new WorkflowResponse(
      transform({ plan }, ({ plan }) => ({
        /** Whether the total, or what the payment is for, is another now. */
        changed: plan.changes || plan.payment !== null,
        points: plan.after?.points ?? 0,
      }))
    )
  }
)
