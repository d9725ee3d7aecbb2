import { MedusaContainer } from "@medusajs/framework/types"
import { Locale, say } from "../../i18n"
import { ENCORE_MODULE } from "../../modules/encore"
import { lotDates, termsFor } from "../../modules/encore/program/lifetime/maturity"
import { lowest, rateOf } from "../../modules/encore/program/redemption/redeem"
import { Settings } from "../../modules/encore/program/settings"
import { earningsOfCart } from "../../workflows/cart/earnings-of-cart"
import { pointsOnCart } from "../../workflows/cart/points-on-cart"
import { stampsOfCart } from "../../workflows/cart/stamps-of-cart"
import { nextTierView } from "./tier-view"
import { awaitedView, earningLineView } from "./entry-view"

type Input = { cart_id: string; customer_id: string | null; locale: Locale }

/**
 * What a cart would earn, by the function that will award its order, and what its
 * customer may spend on it.
 *
 * @throws NOT_FOUND for an unknown cart and for another customer's
 */
export async function loyaltyOfCart(container: MedusaContainer, input: Input) {
  const { loyalty } = await cartWithLoyalty(container, { ...input, fields: [] })
  return loyalty
}

/** The same and the cart itself with these fields, of which one query reads both. */
export async function cartWithLoyalty(
  container: MedusaContainer,
  input: Input & { fields: string[] }
) {
  const { cart, program, owner, member, applied, redeemable } = await pointsOnCart(
    container,
    {
      cart_id: input.cart_id,
      as: input.customer_id,
      fields: input.fields,
    }
  )
  const { settings } = program
  const standing = member
    ? (
        await container
          .resolve(ENCORE_MODULE)
          .tierStandings([member.id], program.ladder)
      ).get(member.id)
    : undefined
  const least = lowest(settings.redemption)
  const earnings = await earningsOfCart(container, cart, member?.id ?? null, program)
  const loyalty = {
    earn: {
      points: earnings.points,
      ...availability(settings),
      lines: earnings.lines.map((line) => earningLineView(line, input.locale)),
      requires_account: owner === null,
    },
    redeem: {
      available: (member?.available ?? 0) + (applied?.points ?? 0),
      min: redeemable.min,
      step: redeemable.step,
      max: redeemable.max,
      max_amount: Number(redeemable.max_amount),
      rate: rateOf(cart.currency_code, settings.redemption),
      currency_code: cart.currency_code,
      applied: applied && { points: applied.points, amount: applied.amount },
      unavailable_reason: redeemable.unavailable
        ? say(input.locale, `unavailable.${redeemable.unavailable}`, {
            count: least,
            min: least.toLocaleString(input.locale),
          })
        : null,
    },
    stamps: await stampsOfCart(container, cart, program),
    next_tier: nextTierView(standing, program.ladder),
  }
  return { cart, loyalty }
}

/** When what an order placed now earns becomes available: on a day, or so many days
 * after something that is still to come. */
function availability(settings: Settings) {
  const terms = termsFor(settings, null)
  const isKnown = terms.maturity.event === "placed"
  return {
    available_on: lotDates(terms, isKnown ? new Date() : null).available_at,
    ...awaitedView(terms),
  }
}
