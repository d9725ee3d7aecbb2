import { MedusaContainer } from "@medusajs/framework/types"
import { sendDueMessagesWorkflow } from "../workflows"

/** Sends the messages that are due. */
export default async function sendMessages(container: MedusaContainer): Promise<void> {
  await sendDueMessagesWorkflow(container).run()
}

export const config = { name: "encore-send-messages", schedule: "* * * * *" }
