import { BigNumberInput } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import { PurchaseInput } from "../../modules/encore/intake/types"
import { CustomerInput } from "../../modules/encore/journey/members"
import { BASKET_FIELDS, basketOf, CartLike, Products } from "./basket-of"

export const CUSTOMER_FIELDS = [
  "id",
  "email",
  "first_name",
  "last_name",
  "has_account",
  "created_at",
]

export const ORDER_FIELDS = [
  ...BASKET_FIELDS,
  "version",
  "items.detail.*",
  "transactions.amount",
  "email",
  "created_at",
  "canceled_at",
  "is_draft_order",
  "sales_channel_id",
  "customer.groups.id",
  "metadata",
  "shipping_address.country_code",
  ...CUSTOMER_FIELDS.map((field) => `customer.${field}`),
]

/** The customer as Medusa knows them, with or without an account. */
export type CustomerRecord = {
  id: string
  email: string | null
  first_name: string | null
  last_name: string | null
  has_account: boolean
  created_at: string | Date
}

export type OrderRecord = CartLike & {
  id: string
  email: string | null
  created_at: string | Date
  canceled_at: string | Date | null
  is_draft_order: boolean
  sales_channel_id?: string | null
  metadata?: Record<string, unknown> | null
  shipping_address?: { country_code?: string | null } | null
  /** One more with each change of the order that is confirmed. */
  version: number
  /** What was paid, and, below zero, paid back. */
  transactions?: { amount: BigNumberInput }[]
  customer: (CustomerRecord & { groups?: { id: string }[] }) | null
}

/** The account to which an order belongs; null for a guest's. */
export function buyerOf(order: OrderRecord): CustomerInput | null {
  return order.customer?.has_account ? customerInputOf(order.customer) : null
}

export function customerInputOf(customer: CustomerRecord): CustomerInput {
  const name = [customer.first_name, customer.last_name].filter(Boolean).join(" ")
  return {
    customer_id: customer.id,
    email: customer.email,
    name: name || null,
    contacted_at: new Date(customer.created_at),
  }
}

/** Our own record of a Medusa order. What was paid for goods is the sum of its
 * lines after discounts, with tax. */
export function purchaseOfOrder(
  order: OrderRecord,
  memberId: string | null,
  { importId = null, products }: { importId?: string | null; products?: Products } = {}
): PurchaseInput {
  const basket = basketOf(order, products)
  return {
    source: "medusa",
    source_id: order.id,
    import_id: importId,
    member_id: memberId,
    email: order.email?.trim().toLowerCase() ?? null,
    country_code: order.shipping_address?.country_code?.toLowerCase() ?? null,
    currency_code: basket.currency_code,
    amount: MathBN.sum(0, ...basket.lines.map((line) => line.gross)).toString(),
    item_count: basket.lines.reduce((sum, line) => sum + Math.round(line.quantity), 0),
    basket,
    placed_at: new Date(order.created_at),
    canceled_at: order.canceled_at ? new Date(order.canceled_at) : null,
    facts: {
      sales_channel_id: order.sales_channel_id ?? null,
      customer_group_ids: (order.customer?.groups ?? []).map((group) => group.id),
    },
  }
}
