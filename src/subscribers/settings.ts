import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { EncoreEvents, refreshJourneysWorkflow } from "../workflows"

/** New rules for stages or rhythm reach everybody. */
export default async function settings({
  event,
  container,
}: SubscriberArgs<{ journeys: boolean }>): Promise<void> {
  if (event.data.journeys) {
    await refreshJourneysWorkflow(container).run()
  }
}

export const config: SubscriberConfig = {
  event: EncoreEvents.SETTINGS_CHANGED,
  context: { subscriberId: "encore-settings" },
}
