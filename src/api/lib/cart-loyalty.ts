import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { Locale, say } from "../../i18n"
import { ENCORE_MODULE } from "../../modules/encore"
import { EncoreError } from "../../modules/encore/lib/encore-error"
import { earn } from "../../modules/encore/program/earn"
import { lotDates } from "../../modules/encore/program/maturity"
import { BASKET_FIELDS, basketOf, CartLike } from "../../workflows/intake/basket-of"
import { earningLineView } from "./entry-view"

type CartRecord = CartLike & {
  id: string
  customer: { id: string; has_account: boolean } | null
}

/**
 * What a cart would earn, by the function that will award its order, and what its
 * customer has.
 *
 * @throws NOT_FOUND for an unknown cart, and for another customer's: who guesses an
 * id learns nothing from the answer
 */
export async function loyaltyOfCart(
  container: MedusaContainer,
  input: { cart_id: string; customer_id: string | null; locale: Locale }
) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const encore = container.resolve(ENCORE_MODULE)
  const [{ data }, program, [member]] = await Promise.all([
    query.graph({
      entity: "cart",
      fields: [...BASKET_FIELDS, "customer.id", "customer.has_account"],
      filters: { id: input.cart_id },
    }),
    encore.programInForce(),
    input.customer_id
      ? encore.listMembers(
          { customer_id: input.customer_id },
          { select: ["id", "available"], take: 1 }
        )
      : [],
  ])
  const cart = data[0] as unknown as CartRecord | undefined
  const owner = cart?.customer?.has_account ? cart.customer.id : null
  if (!cart || (owner !== null && owner !== input.customer_id)) {
    throw new EncoreError(MedusaError.Types.NOT_FOUND, "cart_not_found")
  }

  const earnings = earn(basketOf(cart), program.rules)
  const requiresAccount = owner === null
  const available = requiresAccount ? 0 : (member?.available ?? 0)
  return {
    earn: {
      points: earnings.points,
      available_on: lotDates(new Date(), program.settings).available_at.toISOString(),
      lines: earnings.lines.map((line) => earningLineView(line, input.locale)),
      requires_account: requiresAccount,
    },
    redeem: {
      available,
      min: 0,
      step: 1,
      max: 0,
      max_amount: 0,
      currency_code: cart.currency_code,
      applied: null,
      unavailable_reason: say(
        input.locale,
        `unavailable.${requiresAccount ? "requires_account" : available ? "not_yet" : "none"}`
      ),
    },
    next_tier: null,
  }
}
