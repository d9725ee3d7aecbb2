import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { ENCORE_MODULE } from "../../modules/encore"
import { earn, Earnings } from "../../modules/encore/program/earning/earn"
import { NEWCOMER } from "../../modules/encore/program/earning/facts"
import { needsMembers, needsOf } from "../../modules/encore/program/earning/needs"
import { Rated } from "../../modules/encore/program/earning/tally"
import { earningTerms } from "../../modules/encore/program/earning/terms"
import { Program } from "../../modules/encore/program/program-in-force"
import { basketOf } from "../intake/basket-of"
import { productsOf } from "../intake/products-of"
import { CartRecord } from "./points-on-cart"

/**
 * What a cart would earn if it were ordered now: the same rules, facts and caps by which
 * its order will be rated. What the rules don't ask for isn't read.
 *
 * @param memberId whose cart it is; null for somebody the program doesn't know yet
 */
export async function earningsOfCart(
  container: MedusaContainer,
  cart: CartRecord,
  memberId: string | null,
  program: Program
): Promise<Earnings> {
  const encore = container.resolve(ENCORE_MODULE)
  const needs = needsOf(program.rules)
  const [products, more] = await Promise.all([
    needs.products ? productsOf(container, [cart]) : undefined,
    needs.groups || needs.country ? moreOfCart(container, cart.id) : undefined,
  ])
  const rated: Rated = {
    member_id: memberId,
    at: new Date(),
    order: {
      country_code: more?.country_code ?? null,
      sales_channel_id: cart.sales_channel_id ?? null,
    },
    member: { customer_group_ids: more?.customer_group_ids ?? [] },
  }
  const facts = needsMembers(needs)
    ? await encore.factsToPreview(rated, program)
    : { ...rated, member: { ...NEWCOMER, ...rated.member } }
  return earn(
    basketOf(cart, products),
    program.rules,
    earningTerms(program.settings),
    facts
  )
}

async function moreOfCart(container: MedusaContainer, cartId: string) {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "cart",
    fields: ["shipping_address.country_code", "customer.groups.id"],
    filters: { id: cartId },
  })
  const [cart] = data as unknown as {
    shipping_address?: { country_code?: string | null } | null
    customer?: { groups?: { id: string }[] } | null
  }[]
  return {
    country_code: cart?.shipping_address?.country_code?.toLowerCase() ?? null,
    customer_group_ids: (cart?.customer?.groups ?? []).map((group) => group.id),
  }
}
