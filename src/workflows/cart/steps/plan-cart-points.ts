import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { EncoreError } from "../../../modules/encore/lib/encore-error"
import { HoldInput } from "../../../modules/encore/ledger/hold"
import { amountOfPoints } from "../../../modules/encore/program/redeem"
import { pointsLinesOf } from "../../intake/basket-of"
import { PointsOnCart, pointsOnCart } from "../points-on-cart"

export type PlanCartPointsInput = {
  cart_id: string
  /** Who asks; null: the shop itself, on behalf of whoever owns the cart. */
  customer_id: string | null
  /** How many are to be spent; "fit": as many of those on the cart as it still takes. */
  points: number | "fit"
}

export type CartPointsPlan = {
  /** What the cart holds now, and what it is to hold. */
  before: HoldInput
  after: HoldInput
  /** Our credit lines on the cart, to be replaced. */
  line_ids: string[]
  /** Whether anything has to be done at all. */
  changes: boolean
}

const MINUTE = 60_000

/**
 * Works out what the cart is to hold, and refuses what can't be. It changes nothing.
 *
 * @throws NOT_FOUND for another's cart, NOT_ALLOWED where it takes no points at all,
 * INVALID_DATA for more than it takes, or fewer, or another step
 */
export const planCartPointsStep = createStep(
  "encore-plan-cart-points",
  async (input: PlanCartPointsInput, { container }) => {
    const state = await pointsOnCart(container, {
      cart_id: input.cart_id,
      as: input.customer_id ?? (await ownerOf(container, input.cart_id)),
    })
    const { cart, member, applied, program } = state
    if (cart.completed_at) {
      throw new EncoreError(MedusaError.Types.NOT_ALLOWED, "cart_completed")
    }
    if (!member) {
      throw new EncoreError(MedusaError.Types.NOT_ALLOWED, "cart_without_member")
    }
    const points = input.points === "fit" ? fitted(state) : input.points
    if (input.points !== "fit") {
      refuse(state, points)
    }

    const { redemption } = program.settings
    const base = {
      member_id: member.id,
      cart_id: cart.id,
      currency_code: cart.currency_code,
      expires_at: new Date(Date.now() + redemption.hold_minutes * MINUTE),
    }
    const before = {
      ...base,
      points: applied?.points ?? 0,
      amount: String(applied?.amount ?? 0),
    }
    const after = { ...base, points, amount: amountOfPoints(points, state, redemption) }
    return new StepResponse<CartPointsPlan>({
      before,
      after,
      line_ids: pointsLinesOf(cart).map((line) => line.id),
      changes:
        before.points !== points ||
        Number(before.amount) !== Number(after.amount) ||
        pointsLinesOf(cart).length !== (points > 0 ? 1 : 0),
    })
  }
)

async function ownerOf(
  container: MedusaContainer,
  cartId: string
): Promise<string | null> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "cart",
    fields: ["customer_id"],
    filters: { id: cartId },
  })
  return data[0]?.customer_id ?? null
}

function refuse({ redeemable }: PointsOnCart, points: number): void {
  const { min, step, max } = redeemable
  if (points !== 0 && (points > max || points < min || points % step !== 0)) {
    throw new EncoreError(MedusaError.Types.INVALID_DATA, "points_on_cart", {
      min: Math.max(min, step),
      max,
      step,
    })
  }
}

/** As many of the points on the cart as it still takes. */
function fitted({ applied, redeemable }: PointsOnCart): number {
  return Math.min(applied?.points ?? 0, redeemable.max)
}
