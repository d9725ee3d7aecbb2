import { MedusaContainer } from "@medusajs/framework/types"
import { EarningLine } from "../../modules/encore/program/earning/earn"
import { Figures, worthOf } from "../../modules/encore/program/simulation/figures"
import { earningsOfCart } from "../cart/earnings-of-cart"
import { pointsOnCart } from "../cart/points-on-cart"
import { ownerOf } from "../cart/steps/plan-cart-points"
import { RuleToTry, rulesToTry } from "./rules-to-try"

export type CartFigures = Omit<Figures, "lines"> & { lines: EarningLine[] }

/** What rules would bring for a cart, if it were ordered now, beside those in force.
 * @throws NOT_FOUND */
export async function simulateOnCart(
  container: MedusaContainer,
  { rules, cart_id }: { rules?: RuleToTry[]; cart_id: string }
): Promise<CartFigures & { published: CartFigures }> {
  const as = await ownerOf(container, cart_id)
  const { cart, member, program } = await pointsOnCart(container, { cart_id, as })
  const tried = await rulesToTry(container, rules, program)
  const figuresOf = async (inForce: typeof tried): Promise<CartFigures> => {
    const { points, lines } = await earningsOfCart(
      container,
      cart,
      member?.id ?? null,
      { ...program, rules: inForce }
    )
    const { currency_code } = cart
    const worth = worthOf(points, currency_code, program.settings.redemption.rates)
    return {
      points,
      orders: points > 0 ? 1 : 0,
      members: points > 0 && member ? 1 : 0,
      lines,
      cost: worth === null ? [] : [{ currency_code, amount: worth }],
    }
  }
  return { ...(await figuresOf(tried)), published: await figuresOf(program.rules) }
}
