import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { Locale, say } from "../../i18n"

/** What the panel tells admins under its bell. */
export type Notice = {
  /** Names the notice: the same again is told once. */
  key: string
  /** The key of its texts: `title` and `text` stand under it. */
  about: string
  params?: Record<string, string | number>
  /** The admins whom it concerns; the panel shows it to all who read its bell. */
  user_ids?: (string | null)[]
  /** What it is about, for those who read notifications by the API. */
  resource_type: string
  resource_id: string
}

/** Where the panel's own notifications go. */
const FEED = "feed"

/**
 * Tells admins in the panel's own notifications, through Medusa's Notification Module.
 * A shop that has no provider for the panel's feed isn't kept from its work: the log says
 * what is missing.
 *
 * @param locale of the texts; every admin reads the same notification
 */
export async function tellAdmins(
  container: MedusaContainer,
  notices: Notice[],
  locale: Locale
): Promise<void> {
  try {
    await container.resolve(Modules.NOTIFICATION).createNotifications(
      notices.map(({ key, about, params, user_ids = [], ...resource }) => {
        const concerned = [...new Set(user_ids.filter((id) => id !== null))]
        return {
          to: concerned.join(","),
          receiver_id: concerned[0],
          channel: FEED,
          template: "admin-ui",
          idempotency_key: key,
          data: {
            title: say(locale, `${about}.title`, params),
            description: say(locale, `${about}.text`, params),
          },
          ...resource,
        }
      })
    )
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(
        "Encore couldn't write to the panel's notifications; " +
          "give Medusa's Notification Module a provider for the channel `feed`",
        error as Error
      )
  }
}
