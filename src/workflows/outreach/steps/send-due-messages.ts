import { randomBytes } from "node:crypto"
import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import { ClaimedMessage } from "../../../modules/encore/outreach/claim"
import { Delivery } from "../../../modules/encore/outreach/settle"
import { tokenHash } from "../../../modules/encore/program/rewards/coupon-code"
import { EncoreEvents } from "../../events"
import { publicUrl } from "../backend-url"
import { messageBrand } from "../message-brand"
import { resumeUnfinished } from "../resume-unfinished"
import { SendingContext, sendMessage } from "../send-message"

/** So many are claimed at a time: fewer than are sent within a claim's lease, however
 * slow the provider. */
const BATCH = 50

/** So many are at the provider at once. */
const AT_ONCE = 5

/** What one run sends at most; the next one goes on. */
const MOST_BATCHES = 100

const HOUR = 3_600_000

/** Each message is claimed, sent and settled by itself: nothing to compensate, and a crash
 * in between is found by the next run. */
export const sendDueMessagesStep = createStep(
  "encore-send-due-messages",
  async (_: void, { container }) =>
    new StepResponse({ sent: await sendDueMessages(container) })
)

/** @see sendDueMessagesWorkflow
 * @returns how many were sent */
export async function sendDueMessages(container: MedusaContainer): Promise<number> {
  const encore = container.resolve(ENCORE_MODULE)
  let sent = 0
  for (let batch = 0; batch < MOST_BATCHES; batch++) {
    const claimed = await encore.claimDueMessages({ now: new Date(), limit: BATCH })
    if (!claimed.due) {
      break
    }
    const deliveries = [
      ...(await resumeUnfinished(container, claimed.unfinished)),
      ...(await sendAll(container, claimed.messages)),
    ]
    const gone = await encore.settleMessages(deliveries)
    if (gone.length) {
      await container.resolve(Modules.EVENT_BUS).emit(
        gone.map((message) => ({
          name: EncoreEvents.MESSAGE_SENT,
          data: { ...message, message_id: message.id },
        }))
      )
    }
    sent += gone.length
  }
  return sent
}

async function sendAll(
  container: MedusaContainer,
  messages: ClaimedMessage[]
): Promise<Delivery[]> {
  if (!messages.length) {
    return []
  }
  const encore = container.resolve(ENCORE_MODULE)
  const [{ settings }, templates] = await Promise.all([
    encore.programInForce(),
    encore.templatesInForce(),
  ])
  const backend_url = publicUrl(container, settings.outreach)
  if (backend_url === null) {
    return waitForUrl(container, messages)
  }
  const context: SendingContext = {
    settings: settings.outreach,
    templates: new Map(templates.map((template) => [template.handle, template])),
    brand: await messageBrand(container, settings.brand),
    backend_url,
  }
  const tokens = new Map(
    messages.flatMap((message) =>
      message.purpose === "service"
        ? []
        : [[message.id, randomBytes(24).toString("base64url")] as const]
    )
  )
  await encore.keepUnsubscribeHashes(
    [...tokens].map(([id, token]) => ({ id, hash: tokenHash(token) }))
  )
  const waiting = [...messages]
  const deliveries: Delivery[] = []
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        deliveries.push(
          await sendMessage(container, next, tokens.get(next.id) ?? null, context)
        )
      }
    })
  )
  return deliveries
}

/** Without an address of this server a message's links lead nowhere. */
function waitForUrl(
  container: MedusaContainer,
  messages: ClaimedMessage[]
): Delivery[] {
  container
    .resolve(ContainerRegistrationKeys.LOGGER)
    .warn(
      "Encore's messages wait: say under which address customers reach this server, in " +
        "the plugin's option `backend_url` or in its settings for messages"
    )
  const at = new Date()
  return messages.map(({ id }) => ({
    id,
    outcome: "released",
    at,
    until: new Date(at.getTime() + HOUR),
    reason: "no_backend_url",
  }))
}
