import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { ReferralChanged } from "../modules/encore/program/referrals/write"
import { EncoreEvents, settleReferralsWorkflow } from "../workflows"

/** A referral has gone a step: what it brings or loses follows. */
export default async function referrals({
  event,
  container,
}: SubscriberArgs<ReferralChanged>): Promise<void> {
  await settleReferralsWorkflow(container).run({
    input: { referral_ids: [event.data.referral_id] },
  })
}

export const config: SubscriberConfig = {
  event: EncoreEvents.REFERRAL_CHANGED,
  context: { subscriberId: "encore-referrals" },
}
