import {
  ProviderSendNotificationDTO,
  ProviderSendNotificationResultsDTO,
} from "@medusajs/framework/types"
import {
  AbstractNotificationProviderService,
  MedusaError,
} from "@medusajs/framework/utils"
import { createTransport, Transporter } from "nodemailer"
import { smtpOptions } from "./options"

/** As Encore's messages have it: headers that go out and aren't kept. */
type Content = ProviderSendNotificationDTO["content"] & {
  headers?: Record<string, string>
}

/**
 * Sends e-mail by SMTP, for shops that have a mail server and no account with a sending
 * service. One of Medusa's own kind: other plugins' notifications go out by it as well,
 * where they bring their content.
 */
export class SmtpNotificationService extends AbstractNotificationProviderService {
  static override identifier = "encore-smtp"

  private readonly from: string

  private readonly transport: Transporter

  constructor(_container: object, options: unknown) {
    super()
    const { host, port, secure, auth, from, timeout } = smtpOptions(options)
    this.from = from
    this.transport = createTransport({
      host,
      port: port ?? (secure ? 465 : 587),
      secure,
      auth,
      pool: true,
      connectionTimeout: timeout,
      greetingTimeout: timeout,
      socketTimeout: timeout,
      // A message brings its words along: nothing is read from files or the net.
      disableFileAccess: true,
      disableUrlAccess: true,
    })
  }

  static override validateOptions(options: Record<string, unknown>): void {
    smtpOptions(options)
  }

  /** @throws INVALID_DATA for a notification without content: SMTP has no templates */
  override async send(
    notification: ProviderSendNotificationDTO
  ): Promise<ProviderSendNotificationResultsDTO> {
    const content: Content | null | undefined = notification.content
    if (!content?.subject || !(content.html ?? content.text)) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        "A notification by SMTP needs its subject and its html or text as content"
      )
    }
    const { messageId } = await this.transport.sendMail({
      to: notification.to,
      from: notification.from?.trim() || this.from,
      subject: content.subject,
      html: content.html,
      text: content.text,
      headers: content.headers,
      attachments: notification.attachments?.map((attachment) => ({
        filename: attachment.filename,
        content: attachment.content,
        encoding: "base64",
        contentType: attachment.content_type,
        cid: attachment.id,
        contentDisposition:
          attachment.disposition === "inline" ? "inline" : "attachment",
      })),
    })
    return { id: messageId }
  }
}
