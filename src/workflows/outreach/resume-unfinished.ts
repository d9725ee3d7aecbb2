import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { Claimed } from "../../modules/encore/outreach/claim"
import { Delivery } from "../../modules/encore/outreach/settle"
import { attemptKey } from "./send-message"

type NotificationRecord = {
  id: string
  idempotency_key: string
  status: "pending" | "success" | "failure"
  created_at: Date | string
}

/**
 * What became of messages whose worker died: Medusa's own record says it. Without one, the
 * message was never handed over and goes before the gate again. One that Medusa was about
 * to hand to its provider may have gone out or not; it isn't sent again.
 */
export async function resumeUnfinished(
  container: MedusaContainer,
  unfinished: Claimed["unfinished"]
): Promise<Delivery[]> {
  if (!unfinished.length) {
    return []
  }
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "notification",
    fields: ["id", "idempotency_key", "status", "created_at"],
    filters: { idempotency_key: unfinished.map(attemptKey) },
    // Medusa lists fifteen by itself.
    pagination: { take: unfinished.length },
  })
  const records = data as unknown as NotificationRecord[]
  const byKey = new Map(records.map((record) => [record.idempotency_key, record]))
  const at = new Date()
  return unfinished.map((message): Delivery => {
    const { id } = message
    const record = byKey.get(attemptKey(message))
    if (!record) {
      return { id, outcome: "released", at, until: at, reason: null }
    }
    switch (record.status) {
      case "success":
        return {
          id,
          outcome: "sent",
          at: new Date(record.created_at),
          subject: null,
          notification_id: record.id,
        }
      case "failure":
        return { id, outcome: "refused", at, error: "The provider refused it" }
      default:
        return {
          id,
          outcome: "failed",
          at,
          reason: "interrupted",
          error: "The server stopped while the provider had it",
        }
    }
  })
}
