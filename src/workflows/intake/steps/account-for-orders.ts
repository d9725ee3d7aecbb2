import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import {
  joinChanges,
  MemberChanges,
} from "../../../modules/encore/consequences/refresh"
import { Followed } from "../../../modules/encore/intake/follow"
import { Settled } from "../../../modules/encore/intake/settle"
import { Standing } from "../../../modules/encore/program/earning/standing"
import { askAboutOrders } from "../../feedback/steps/ask-about-orders"
import { tieCarriers } from "../../referrals/carried-codes"
import { asPlaced } from "../as-placed"
import { captureSpent, Redemption } from "../capture-spent"
import { followCoupons } from "../coupons-of-orders"
import { creditReturned } from "../credit-returned"
import { dateAwaited } from "../date-awaited"
import {
  buyerOf,
  ORDER_FIELDS,
  OrderRecord,
  purchaseOfOrder,
} from "../purchase-of-order"
import { productsOf } from "../products-of"
import { goneOrder, hasChanged, seenOrder } from "../standing-of-order"

export type AccountForOrdersInput = { order_ids: string[]; import_id?: string | null }

export type AccountedFor = MemberChanges &
  Settled & { recorded: number; redemptions: Redemption[] }

/**
 * Brings the plugin's records in line with these orders as they stand now: captures the
 * points that pay on them, records and awards those that are new, follows those that were
 * canceled, returned, refunded or edited since, and gives those of a guest who has an
 * account by now, or of somebody who handed them over, to their member.
 *
 * It looks at the orders' state, not at what an event said, so events may come
 * late, twice or in the wrong order. There is nothing to compensate: each of its
 * parts is a transaction of its own and right by itself.
 */
export const accountForOrdersStep = createStep(
  "encore-account-for-orders",
  async (input: AccountForOrdersInput, { container }) =>
    new StepResponse(await accountForOrders(container, input))
)

const NOTHING_NEW: Followed = { awards: [], reversals: [], ...joinChanges() }

export async function accountForOrders(
  container: MedusaContainer,
  { order_ids, import_id }: AccountForOrdersInput
): Promise<AccountedFor> {
  const encore = container.resolve(ENCORE_MODULE)
  const query = container.resolve(ContainerRegistrationKeys.QUERY)

  const [{ data }, program, known] = await Promise.all([
    query.graph({ entity: "order", fields: ORDER_FIELDS, filters: { id: order_ids } }),
    encore.programInForce(),
    encore.listPurchases(
      { source: "medusa", source_id: order_ids },
      {
        select: [
          "id",
          "source_id",
          "member_id",
          "canceled_at",
          "standing",
          "credit_due",
        ],
      }
    ),
  ])
  const orders = (data as unknown as OrderRecord[]).filter(
    (order) => !order.is_draft_order
  )
  const knownByOrder = new Map(known.map((purchase) => [purchase.source_id, purchase]))
  const buyers = orders.flatMap((order) => buyerOf(order) ?? [])
  const members = await encore.ensureCustomerMembers(buyers)
  const memberOf = (order: OrderRecord) =>
    members.get(buyerOf(order)?.customer_id ?? "") ?? null

  // First, so that an order on record has its points captured, whenever we may die.
  const redemptions = await captureSpent(encore, orders)

  const changed = orders.filter((order) => {
    const known = knownByOrder.get(order.id)
    return (
      hasChanged(order, (known?.standing ?? null) as Standing | null) ||
      (order.canceled_at !== null && known?.canceled_at === null)
    )
  })
  const unknown = orders.filter((order) => !knownByOrder.has(order.id))
  // A shop's earlier orders are history, and taken in as they ended.
  const fresh = import_id ? unknown : await asPlaced(container, unknown)
  // Before the order counts: then its buyer would be no new customer any more.
  await tieCarriers(
    container,
    fresh.map((order) => ({
      member_id: memberOf(order),
      metadata: order.metadata,
      at: new Date(order.created_at),
    }))
  )
  const products = await productsOf(container, [...fresh, ...changed])
  const recorded = await encore.recordPurchases(
    fresh.map((order) =>
      purchaseOfOrder(order, memberOf(order), { importId: import_id, products })
    ),
    program
  )

  const there = new Set(data.map((order) => order.id))
  const gone = known.filter(
    ({ source_id, canceled_at }) => !there.has(source_id) && canceled_at === null
  )
  const seen = [
    ...changed.map((order) => seenOrder(order, products)),
    ...gone.map(({ source_id }) => goneOrder(source_id)),
  ]
  const followed = seen.length ? await encore.followOrders(seen, program) : NOTHING_NEW
  await creditReturned(
    container,
    [
      ...changed,
      ...orders.filter((order) => knownByOrder.get(order.id)?.credit_due),
    ].map((order) => order.id)
  )

  await followCoupons(
    container,
    orders,
    seen.map((order) => order.order_id),
    program.settings
  )

  const settled: (Settled & MemberChanges)[] = [
    { ...recorded, reversals: [] },
    followed,
  ]
  for (const order of orders) {
    const purchase = knownByOrder.get(order.id)
    const member = memberOf(order)
    if (purchase && purchase.member_id === null && member !== null) {
      settled.push(await encore.assignPurchases([purchase.id], member, program))
    } else if (purchase && member !== null && purchase.member_id !== member) {
      settled.push(await encore.transferPurchase(purchase.id, member, program))
    }
  }
  await dateAwaited(container, order_ids)
  if (!import_id && fresh.length) {
    await askAboutOrders(
      container,
      fresh.map((order) => order.id)
    )
  }
  return {
    recorded: recorded.purchases.length,
    redemptions,
    awards: settled.flatMap(({ awards }) => awards),
    reversals: settled.flatMap(({ reversals }) => reversals),
    ...joinChanges(...settled),
  }
}
