import { MedusaContainer } from "@medusajs/framework/types"
import { ENCORE_MODULE } from "../../modules/encore"
import { CouponUse } from "../../modules/encore/program/rewards/follow-orders"
import { Settings } from "../../modules/encore/program/settings"
import { issueCoupons } from "../rewards/steps/issue-coupons"
import { OrderRecord } from "./purchase-of-order"

/**
 * Notes the coupons that took something off these orders, and makes those of orders that
 * were canceled or came back in full usable again. Orders without a code and without a
 * change cost nothing.
 *
 * @param changed orders that aren't as they were, and those that are gone
 */
export async function followCoupons(
  container: MedusaContainer,
  orders: OrderRecord[],
  changed: string[],
  settings: Settings
): Promise<void> {
  const encore = container.resolve(ENCORE_MODULE)
  await encore.redeemCoupons(
    orders.filter((order) => !order.canceled_at).flatMap(usesOf)
  )
  if (!changed.length) {
    return
  }
  const coupon_ids = await encore.reopenCoupons(
    changed,
    settings.redemption.restored_expiry_days
  )
  if (coupon_ids.length) {
    await issueCoupons(container, { coupon_ids })
  }
}

/** The codes by which something was taken off an order. */
function usesOf(order: OrderRecord): CouponUse[] {
  const adjustments = [
    ...(order.items ?? []),
    ...(order.shipping_methods ?? []),
  ].flatMap((line) => line.adjustments ?? [])
  const codes = new Set(adjustments.flatMap(({ code }) => code ?? []))
  return [...codes].map((code) => ({
    code,
    order_id: order.id,
    used_at: new Date(order.created_at),
  }))
}
