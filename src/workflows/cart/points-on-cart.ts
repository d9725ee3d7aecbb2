import { BigNumberInput, MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  MathBN,
  MedusaError,
} from "@medusajs/framework/utils"
import { ENCORE_MODULE } from "../../modules/encore"
import { EncoreError } from "../../modules/encore/lib/encore-error"
import { Basket } from "../../modules/encore/program/earning/basket"
import {
  Redeemable,
  redeemable,
  whyWithoutPoints,
} from "../../modules/encore/program/redemption/redeem"
import { Program } from "../../modules/encore/program/program-in-force"
import {
  BASKET_FIELDS,
  basketOf,
  CartLike,
  paidWithPoints,
  pointsLinesOf,
} from "../intake/basket-of"

const CART_FIELDS = [
  ...BASKET_FIELDS,
  "completed_at",
  "sales_channel_id",
  "customer.id",
  "customer.has_account",
]

export type CartRecord = CartLike & {
  id: string
  sales_channel_id?: string | null
  completed_at: string | null
  customer: { id: string; has_account: boolean } | null
  payment_collection?: {
    id: string
    amount: BigNumberInput
    payment_sessions?: { id: string }[]
  } | null
}

type StandingHold = {
  id: string
  member_id: string
  points: number
  amount: number
  currency_code: string
  expires_at: Date
}

/** A cart as the program sees it: what it would earn from, and what may be spent. */
export type PointsOnCart = {
  cart: CartRecord
  basket: Basket
  program: Program
  /** The account whose cart it is; null for a guest's. */
  owner: string | null
  /** Its member; null for a guest's cart, and for an account not yet enrolled. */
  member: { id: string; available: number } | null
  /** What is to be paid without points, major units. */
  payable: string
  /** The hold that stands for the cart, whoever's; what pays is said by `applied`. */
  hold: StandingHold | null
  /** What points pay now. */
  applied: { points: number; amount: number; hold_id: string } | null
  redeemable: Redeemable
}

/**
 * Looks at a cart with its member, its hold and the program in force.
 *
 * @param as the caller's customer id; null for somebody who isn't signed in
 * @param fields what else is wanted of the cart
 * @throws NOT_FOUND for an unknown cart, and for another customer's: who guesses an
 * id learns nothing from the answer
 */
export async function pointsOnCart(
  container: MedusaContainer,
  {
    cart_id,
    as,
    fields = [],
  }: { cart_id: string; as: string | null; fields?: string[] }
): Promise<PointsOnCart> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const encore = container.resolve(ENCORE_MODULE)
  const [{ data }, program, member, [hold]] = await Promise.all([
    query.graph({
      entity: "cart",
      fields: [...new Set([...CART_FIELDS, ...fields])],
      filters: { id: cart_id },
    }),
    encore.programInForce(),
    as === null ? null : encore.findCustomerMember(as),
    encore.listPointHolds({ cart_id, status: "held" }, { take: 1 }),
  ])
  const cart = data[0] as unknown as CartRecord | undefined
  const owner = cart?.customer?.has_account ? cart.customer.id : null
  if (!cart || (owner !== null && owner !== as)) {
    throw new EncoreError(MedusaError.Types.NOT_FOUND, "cart_not_found")
  }

  const basket = basketOf(cart)
  const [line, ...doubled] = pointsLinesOf(cart)
  const payable = MathBN.add(cart.total ?? 0, paidWithPoints(cart)).toString()
  const ownHold = hold && member && hold.member_id === member.id ? hold : null
  const spendable = (member?.available ?? 0) + (ownHold?.points ?? 0)
  const may = redeemable(
    { basket, payable, available: spendable },
    program.settings.redemption
  )
  return {
    cart,
    basket,
    program,
    owner,
    member: owner !== null && member ? member : null,
    payable,
    hold: hold ?? null,
    applied:
      line && !doubled.length && ownHold && line.reference_id === ownHold.id
        ? {
            points: ownHold.points,
            amount: MathBN.convert(line.amount).toNumber(),
            hold_id: ownHold.id,
          }
        : null,
    redeemable:
      owner === null
        ? { ...may, max: 0, max_amount: "0", unavailable: "requires_account" }
        : may.unavailable === "none"
          ? { ...may, unavailable: whyWithoutPoints(member ?? undefined) }
          : may,
  }
}
