import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { ENCORE_MODULE } from "../../modules/encore"
import { ImportTotals } from "../../modules/encore/intake/import-types"
import { addTotals, NOTHING, sumAmounts } from "../../modules/encore/intake/totals"
import { Program } from "../../modules/encore/program/program-in-force"
import {
  buyerOf,
  ORDER_FIELDS,
  OrderRecord,
  purchaseOfOrder,
} from "./purchase-of-order"
import { productsOf } from "./products-of"
import { accountForOrders } from "./steps/account-for-orders"
import { ORDERS_WATERMARK } from "./steps/find-missed-orders"

/** Orders read at a time, with all that their totals are computed from. */
const PAGE = 200

/**
 * Takes in the orders that the shop had before the plugin, by the path of every
 * order. Each page is right by itself; after an interruption the pages are looked
 * through again, and what is in is counted as this import's.
 */
export async function importOrders(
  container: MedusaContainer,
  { id, dry_run }: { id: string; dry_run: boolean }
): Promise<void> {
  const encore = container.resolve(ENCORE_MODULE)
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [program, watermark] = await Promise.all([
    encore.programInForce(),
    encore.retrieveWatermark(ORDERS_WATERMARK),
  ])
  const expect = dry_run ? newExpectation(container, program) : null

  const counts = { rows: 0, processed: 0, accepted: 0, unchanged: 0 }
  let after = ""
  for (;;) {
    const { data: orders, metadata } = await query.graph({
      entity: "order",
      fields: ["id"],
      filters: {
        id: { $gt: after },
        is_draft_order: false,
        created_at: { $lt: watermark.created_at },
      },
      pagination: { take: PAGE, skip: 0, order: { id: "ASC" } },
    })
    const ids = orders.map((order) => order.id)
    counts.rows ||= metadata?.count ?? 0
    if (!dry_run) {
      await accountForOrders(container, { order_ids: ids, import_id: id })
    }
    const known = await encore.listPurchases(
      { source: "medusa", source_id: ids },
      { select: ["source_id", "import_id"], take: PAGE }
    )
    const others = new Set(
      known.filter((row) => row.import_id !== id).map((row) => row.source_id)
    )
    const taken = ids.filter((order) => !others.has(order))
    counts.processed += ids.length
    counts.accepted += taken.length
    counts.unchanged += others.size

    const totals = expect ? await expect(taken) : await encore.summarizeImport(id)
    const done = ids.length < PAGE
    await encore.updateImports({
      id,
      ...counts,
      totals,
      heartbeat_at: new Date(),
      ...(done ? { status: "completed", completed_at: new Date() } : {}),
    })
    if (done) {
      return
    }
    after = ids.at(-1)!
  }
}

/** Adds up, page by page, what taking orders in would bring. */
function newExpectation(container: MedusaContainer, program: Program) {
  const encore = container.resolve(ENCORE_MODULE)
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const newcomers = new Set<string>()
  let expected: ImportTotals = NOTHING

  return async (orderIds: string[]): Promise<ImportTotals> => {
    const { data } = await query.graph({
      entity: "order",
      fields: ORDER_FIELDS,
      filters: { id: orderIds },
    })
    const orders = data as unknown as OrderRecord[]
    const customers = new Set(
      orders.flatMap((order) => buyerOf(order)?.customer_id ?? [])
    )
    const members = await encore.listMembers(
      { customer_id: [...customers] },
      { select: ["id", "customer_id"], take: PAGE }
    )
    const enrolled = new Set(members.map((member) => member.customer_id))
    const before = newcomers.size
    for (const customer of customers) {
      if (!enrolled.has(customer)) {
        newcomers.add(customer)
      }
    }

    const standing = orders.filter((order) => !order.canceled_at)
    const products = await productsOf(container, standing)
    const memberOf = new Map(members.map((member) => [member.customer_id, member.id]))
    expected = addTotals(expected, {
      members: newcomers.size - before,
      purchases: orders.length,
      points: await encore.expectPoints(
        standing.flatMap((order) => {
          const customer = buyerOf(order)?.customer_id
          // Whoever isn't a member yet is told from others by their account.
          return customer
            ? [
                purchaseOfOrder(order, memberOf.get(customer) ?? customer, {
                  products,
                }),
              ]
            : []
        }),
        program
      ),
      amounts: sumAmounts(standing.map((order) => purchaseOfOrder(order, null))),
    })
    return expected
  }
}
