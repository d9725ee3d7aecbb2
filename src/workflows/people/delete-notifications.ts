import { INotificationModuleService, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { ForgottenMessage } from "../../modules/encore/outreach/withhold"
import { attemptKey } from "../outreach/send-message"

/** Like every module of Medusa's it can delete what it keeps; its type leaves that out. */
type NotificationModule = INotificationModuleService & {
  deleteNotifications: (ids: string[]) => Promise<void>
}

/** Deletes Medusa's own records of messages: they hold the address that they went to. */
export async function deleteNotifications(
  container: MedusaContainer,
  messages: ForgottenMessage[]
): Promise<void> {
  const keys = messages.flatMap(({ id, attempts }) =>
    Array.from({ length: attempts + 1 }, (_, attempt) =>
      attemptKey({ id, attempts: attempt })
    )
  )
  if (!keys.length) {
    return
  }
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "notification",
    fields: ["id"],
    filters: { idempotency_key: keys },
    // Medusa lists fifteen by itself.
    pagination: { take: keys.length },
  })
  if (data.length) {
    await container
      .resolve<NotificationModule>(Modules.NOTIFICATION)
      .deleteNotifications(data.map(({ id }) => id))
  }
}
