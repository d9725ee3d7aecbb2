import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { CardFilled } from "../modules/encore/program/stamps/refresh"
import { EncoreEvents, issueCouponsWorkflow } from "../workflows"

/** A card was filled: its coupon becomes a promotion at once. */
export default async function fullCards({
  event,
  container,
}: SubscriberArgs<CardFilled>): Promise<void> {
  const { coupon_id } = event.data
  if (coupon_id) {
    await issueCouponsWorkflow(container).run({ input: { coupon_ids: [coupon_id] } })
  }
}

export const config: SubscriberConfig = {
  event: EncoreEvents.STAMP_CARD_FILLED,
  context: { subscriberId: "encore-full-cards" },
}
