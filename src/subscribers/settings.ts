import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import {
  EncoreEvents,
  recomputeTiersWorkflow,
  regroupNpsWorkflow,
  refreshJourneysWorkflow,
} from "../workflows"

/** New rules for stages, rhythm, tiers or NPS reach everybody. */
export default async function settings({
  event,
  container,
}: SubscriberArgs<{
  journeys: boolean
  tiers?: boolean
  nps?: boolean
}>): Promise<void> {
  if (event.data.journeys) {
    await refreshJourneysWorkflow(container).run()
  }
  if (event.data.tiers) {
    await recomputeTiersWorkflow(container).run({ input: {} })
  }
  if (event.data.nps) {
    await regroupNpsWorkflow(container).run()
  }
}

export const config: SubscriberConfig = {
  event: EncoreEvents.SETTINGS_CHANGED,
  context: { subscriberId: "encore-settings" },
}
