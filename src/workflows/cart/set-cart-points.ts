import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  acquireLockStep,
  createCartCreditLinesWorkflow,
  deleteCartCreditLinesWorkflow,
  refreshPaymentCollectionForCartWorkflow,
  releaseLockStep,
} from "@medusajs/medusa/core-flows"
import { holdCartPointsStep } from "./steps/hold-cart-points"
import { POINTS_REFERENCE } from "../intake/basket-of"
import { PlanCartPointsInput, planCartPointsStep } from "./steps/plan-cart-points"

/**
 * Sets how many points pay on a cart, or fits those that do to a cart that has
 * changed. Under the lock that completing a cart takes, so that neither happens in
 * the middle of the other.
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
      deleteCartCreditLinesWorkflow.runAsStep({
        input: transform({ plan }, ({ plan }) => ({ id: plan.line_ids })),
      })
      createCartCreditLinesWorkflow.runAsStep({
        input: transform({ plan, held }, ({ plan: { after }, held }) =>
          after && held.hold_id
            ? [
                {
                  cart_id: after.cart_id,
                  amount: Number(after.amount),
                  reference: POINTS_REFERENCE,
                  reference_id: held.hold_id,
                  metadata: {},
                },
              ]
            : []
        ),
      })
    })
    const changed = transform(
      { plan },
      ({ plan }) => plan.changes || plan.payment_differs
    )
    when({ changed }, ({ changed }) => changed).then(() => {
      refreshPaymentCollectionForCartWorkflow.runAsStep({
        input: { cart_id: input.cart_id },
      })
    })
    releaseLockStep({ key: input.cart_id })
    return new WorkflowResponse(
      transform({ plan, changed }, ({ plan, changed }) => ({
        /** Whether the total, or what the payment is for, is another now. */
        changed,
        points: plan.after?.points ?? 0,
      }))
    )
  }
)
