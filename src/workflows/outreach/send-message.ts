import { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { ClaimedMessage } from "../../modules/encore/outreach/claim"
import { OutreachSettings } from "../../modules/encore/outreach/outreach-settings"
import { MessageBrand } from "../../modules/encore/outreach/render/layout"
import {
  messageLocale,
  RenderedMessage,
  renderMessage,
} from "../../modules/encore/outreach/render/render"
import { Delivery } from "../../modules/encore/outreach/settle"
import { TemplateInForce } from "../../modules/encore/outreach/templates"

/** What all messages of a run share. */
export type SendingContext = {
  settings: OutreachSettings
  templates: Map<string, TemplateInForce>
  brand: MessageBrand
  backend_url: string
}

/** Names an attempt at a message to Medusa's Notification Module, which sends it once. A
 * refused one is tried under another name: Medusa can't repeat one of its own. */
export function attemptKey(message: { id: string; attempts: number }): string {
  return `encore:${message.id}:${message.attempts}`
}

/**
 * Writes one message and hands it to the Notification Module. It never throws: what went
 * wrong is the message's own outcome.
 *
 * @param token of its link to unsubscribe; null where it has none
 */
export async function sendMessage(
  container: MedusaContainer,
  message: ClaimedMessage,
  token: string | null,
  context: SendingContext
): Promise<Delivery> {
  const { settings, templates, brand, backend_url } = context
  const template = templates.get(message.template)
  if (!template) {
    return {
      id: message.id,
      outcome: "withheld",
      at: new Date(),
      reason: "template_missing",
    }
  }
  const locale = messageLocale(message.locale, settings.default_locale)
  const unsubscribe_url = token && `${backend_url}/encore/u/${token}`
  let rendered: RenderedMessage
  try {
    rendered = await renderMessage({
      channel: message.channel,
      locale,
      text: template.texts[locale],
      data: message.data,
      brand,
      backend_url,
      unsubscribe_url,
    })
  } catch (error) {
    return { ...failed(message, error), reason: "render" }
  }
  return deliver(container, message, rendered, unsubscribe_url, settings)
}

async function deliver(
  container: MedusaContainer,
  message: ClaimedMessage,
  { subject, html, text }: RenderedMessage,
  unsubscribeUrl: string | null,
  { sender }: OutreachSettings
): Promise<Delivery> {
  const content = {
    subject,
    text,
    ...(html === null ? {} : { html }),
    // Here and not in `provider_data`, which Medusa keeps: the link is a secret.
    ...(unsubscribeUrl && message.channel === "email"
      ? { headers: unsubscribeHeaders(unsubscribeUrl) }
      : {}),
  }
  try {
    const notification = await container
      .resolve(Modules.NOTIFICATION)
      .createNotifications({
        to: message.to,
        from: fromOf(sender),
        channel: message.channel,
        template: message.template,
        content,
        trigger_type: message.kind,
        resource_type: message.source_type,
        resource_id: message.source_id,
        receiver_id: message.member_id,
        idempotency_key: attemptKey(message),
      })
    return {
      id: message.id,
      outcome: "sent",
      at: new Date(),
      subject,
      notification_id: notification?.id ?? null,
    }
  } catch (error) {
    return isWithoutProvider(error)
      ? { ...failed(message, error), reason: "no_provider" }
      : {
          id: message.id,
          outcome: "refused",
          at: new Date(),
          error: sentenceOf(error),
        }
  }
}

/** RFC 2369 and, for the one click, RFC 8058. */
function unsubscribeHeaders(url: string): Record<string, string> {
  return {
    "List-Unsubscribe": `<${url}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  }
}

function fromOf({ name, email }: OutreachSettings["sender"]): string | undefined {
  return email === null ? undefined : name === null ? email : `"${name}" <${email}>`
}

function isWithoutProvider(error: unknown): boolean {
  return /Could not find a notification provider|is not enabled/.test(sentenceOf(error))
}

function failed(message: ClaimedMessage, error: unknown) {
  return {
    id: message.id,
    outcome: "failed" as const,
    at: new Date(),
    error: sentenceOf(error),
  }
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
