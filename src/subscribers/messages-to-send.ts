import { SubscriberConfig } from "@medusajs/framework"
import { MedusaContainer } from "@medusajs/framework/types"
import { ENCORE_MODULE } from "../modules/encore"
import { EncoreEvents, sendDueMessagesWorkflow } from "../workflows"

/** Something happened of which its customer may get a mail: it needn't wait for the job. Of
 * a complaint that an answer to a survey opened there is none, and there may be many. */
export default async function messagesToSend({
  container,
}: {
  container: MedusaContainer
}): Promise<void> {
  if (await container.resolve(ENCORE_MODULE).hasDueMessages(new Date())) {
    await sendDueMessagesWorkflow(container).run()
  }
}

export const config: SubscriberConfig = {
  event: [EncoreEvents.COMPLAINT_OPENED, EncoreEvents.COMPLAINT_RESOLVED],
  context: { subscriberId: "encore-messages-to-send" },
}
