import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import {
  askAboutComplaintsWorkflow,
  EncoreEvents,
  sendDueMessagesWorkflow,
} from "../workflows"

/** A complaint was resolved: a survey may ask how its customer was treated. */
export default async function surveysOfComplaints({
  event,
  container,
}: SubscriberArgs<{ complaint_id: string }>): Promise<void> {
  const { result: invited } = await askAboutComplaintsWorkflow(container).run({
    input: { complaint_ids: [event.data.complaint_id] },
  })
  // What is due at once needn't wait for the job.
  if (invited) {
    await sendDueMessagesWorkflow(container).run()
  }
}

export const config: SubscriberConfig = {
  event: EncoreEvents.COMPLAINT_RESOLVED,
  context: { subscriberId: "encore-surveys-of-complaints" },
}
