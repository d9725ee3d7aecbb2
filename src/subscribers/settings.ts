import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import {
  EncoreEvents,
  recomputeTiersWorkflow,
  refreshJourneysWorkflow,
} from "../workflows"

/** New rules for stages, rhythm or tiers reach everybody. */
export default async function settings({
  event,
  container,
}: SubscriberArgs<{ journeys: boolean; tiers?: boolean }>): Promise<void> {
  if (event.data.journeys) {
    await refreshJourneysWorkflow(container).run()
  }
  if (event.data.tiers) {
    await recomputeTiersWorkflow(container).run({ input: {} })
  }
}

export const config: SubscriberConfig = {
  event: EncoreEvents.SETTINGS_CHANGED,
  context: { subscriberId: "encore-settings" },
}
