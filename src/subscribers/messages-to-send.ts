import { SubscriberConfig } from "@medusajs/framework"
import { MedusaContainer } from "@medusajs/framework/types"
import { EncoreEvents, sendDueMessagesWorkflow } from "../workflows"

/** Something happened of which its customer gets a mail: it needn't wait for the job. */
export default async function messagesToSend({
  container,
}: {
  container: MedusaContainer
}): Promise<void> {
  await sendDueMessagesWorkflow(container).run()
}

export const config: SubscriberConfig = {
  event: [EncoreEvents.COMPLAINT_OPENED, EncoreEvents.COMPLAINT_RESOLVED],
  context: { subscriberId: "encore-messages-to-send" },
}
