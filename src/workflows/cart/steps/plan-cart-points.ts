import { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  MathBN,
  MedusaError,
} from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { EncoreError } from "../../../modules/encore/lib/encore-error"
import { HoldInput } from "../../../modules/encore/ledger/hold"
import {
  amountOfPoints,
  lowest,
} from "../../../modules/encore/program/redemption/redeem"
import { pointsLinesOf } from "../../intake/basket-of"
import { PointsOnCart, pointsOnCart } from "../points-on-cart"
import { PointsLine } from "./replace-points-line"

export type PlanCartPointsInput = {
  cart_id: string
  /** Who asks; null: the shop itself, on behalf of whoever owns the cart. */
  customer_id: string | null
  /** How many are to be spent; "fit": as many of those on the cart as it still takes. */
  points: number | "fit"
}

export type CartPointsPlan = {
  /** What the cart holds now, and what it is to hold; null: nothing, either way. */
  before: HoldInput | null
  after: HoldInput | null
  /** Our credit lines on the cart, to be replaced. */
  lines: PointsLine[]
  /** Whether points or what they pay have to change. */
  changes: boolean
  /** How the payment is brought in line with the new total; null where it is. It may
   * differ though the points don't change: who set them may have died in between. */
  payment: { collection_id: string; session_ids: string[]; amount: string } | null
}

const MINUTE = 60_000

/**
 * Works out what the cart is to hold, and refuses what can't be. It changes nothing.
 * Fitting refuses nothing: a cart that has become an order is left as it is, and one
 * that no longer takes points lets go of them.
 *
 * @throws NOT_FOUND for another's cart, NOT_ALLOWED where it takes no points at all,
 * INVALID_DATA for more than it takes, or fewer, or another step
 */
export const planCartPointsStep = createStep(
  "encore-plan-cart-points",
  async (input: PlanCartPointsInput, { container }) =>
    new StepResponse(await planCartPoints(container, input))
)

/** @see planCartPointsStep */
export async function planCartPoints(
  container: MedusaContainer,
  { cart_id, customer_id, points }: PlanCartPointsInput
): Promise<CartPointsPlan> {
  const state = await pointsOnCart(container, {
    cart_id,
    as: customer_id ?? (await ownerOf(container, cart_id)),
    fields: [
      "payment_collection.id",
      "payment_collection.amount",
      "payment_collection.payment_sessions.id",
    ],
  })
  if (points !== "fit") {
    refuse(state, points)
    return planned(state, points)
  }
  return state.cart.completed_at ? NOTHING_TO_DO : planned(state, fitted(state))
}

const NOTHING_TO_DO: CartPointsPlan = {
  before: null,
  after: null,
  lines: [],
  changes: false,
  payment: null,
}

function planned(state: PointsOnCart, points: number): CartPointsPlan {
  const { cart, member, hold, applied } = state
  const { redemption } = state.program.settings
  const lines = pointsLinesOf(cart)
  const amount = amountOfPoints(points, state, redemption)
  const member_id = member?.id ?? hold?.member_id
  const after = member_id
    ? {
        member_id,
        cart_id: cart.id,
        points,
        amount,
        currency_code: cart.currency_code,
        expires_at: new Date(Date.now() + redemption.hold_minutes * MINUTE),
      }
    : null
  return {
    before: hold
      ? { ...hold, cart_id: cart.id, amount: String(hold.amount) }
      : after && { ...after, points: 0 },
    after,
    lines: lines.map(({ id, amount, reference_id }) => ({
      id,
      amount: MathBN.convert(amount).toNumber(),
      reference_id: reference_id ?? null,
    })),
    changes:
      (applied?.points ?? 0) !== points ||
      (applied?.amount ?? 0) !== Number(amount) ||
      // A hold without its line, or a line without its hold: one of us died in between.
      Boolean(hold) !== points > 0 ||
      lines.length !== (points > 0 ? 1 : 0),
    payment: paymentOf(state, amount),
  }
}

function paymentOf(
  { cart: { payment_collection: payment }, payable }: PointsOnCart,
  paidByPoints: string
): CartPointsPlan["payment"] {
  const amount = MathBN.sub(payable, paidByPoints).toString()
  return payment && !MathBN.eq(payment.amount, amount)
    ? {
        collection_id: payment.id,
        session_ids: (payment.payment_sessions ?? []).map((session) => session.id),
        amount,
      }
    : null
}

/** The customer whose cart it is, with an account or without. */
export async function ownerOf(
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

function refuse(
  { cart, member, redeemable, program }: PointsOnCart,
  points: number
): void {
  if (cart.completed_at) {
    throw new EncoreError(MedusaError.Types.NOT_ALLOWED, "cart_completed")
  }
  if (!member) {
    throw new EncoreError(MedusaError.Types.NOT_ALLOWED, "cart_without_member")
  }
  const { step, max } = redeemable
  const min = lowest(program.settings.redemption)
  if (points === 0 || (points >= min && points <= max && points % step === 0)) {
    return
  }
  const range = step > 1 ? "points_on_cart_steps" : "points_on_cart"
  throw new EncoreError(
    MedusaError.Types.INVALID_DATA,
    max > 0 ? range : "no_points_on_cart",
    { min, max, step }
  )
}

/** As many of the points on the cart as it still takes. */
function fitted({ applied, redeemable }: PointsOnCart): number {
  return Math.min(applied?.points ?? 0, redeemable.max)
}
