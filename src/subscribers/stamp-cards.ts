import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { countStampsWorkflow, EncoreEvents } from "../workflows"

/** A published card counts what was bought before. */
export default async function stampCards({
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await countStampsWorkflow(container).run()
}

export const config: SubscriberConfig = {
  event: EncoreEvents.STAMP_CARD_PUBLISHED,
  context: { subscriberId: "encore-stamp-cards" },
}
