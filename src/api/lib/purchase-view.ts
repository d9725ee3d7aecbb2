import { InferTypeOf } from "@medusajs/framework/types"
import { Purchase } from "../../modules/encore/models"

type PurchaseRecord = Pick<
  InferTypeOf<typeof Purchase>,
  | "id"
  | "source"
  | "source_id"
  | "placed_at"
  | "canceled_at"
  | "amount"
  | "refunded_amount"
  | "currency_code"
  | "item_count"
  | "points"
>

/** A purchase as an admin sees it; amounts in major units. */
export function purchaseView(purchase: PurchaseRecord) {
  return {
    id: purchase.id,
    source: purchase.source,
    source_id: purchase.source_id,
    order_id: purchase.source === "medusa" ? purchase.source_id : null,
    placed_at: purchase.placed_at,
    canceled_at: purchase.canceled_at,
    amount: Number(purchase.amount),
    refunded_amount: Number(purchase.refunded_amount),
    currency_code: purchase.currency_code,
    item_count: purchase.item_count,
    points: purchase.points,
  }
}
