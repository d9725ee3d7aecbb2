import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

/** How the mail server is reached. */
export const SmtpOptions = z.strictObject({
  /** Of Medusa's own: for what the provider is used. */
  channels: z.array(z.string()).optional(),
  host: z.string().trim().min(1),
  /** 465 with `secure`, else 587. */
  port: z.coerce.number().int().min(1).max(65_535).optional(),
  /** Whether the connection is encrypted from its first byte; else by STARTTLS, where the
   * server offers it. */
  secure: z.boolean().default(false),
  auth: z.strictObject({ user: z.string().min(1), pass: z.string() }).optional(),
  /** Whom messages are from that name nobody: `Shop <hello@shop.example>`. */
  from: z.string().trim().min(3).max(320),
  /** Milliseconds until a server that doesn't answer is given up. */
  timeout: z.number().int().min(1_000).max(60_000).default(20_000),
})

export type SmtpOptions = z.infer<typeof SmtpOptions>

/** @throws INVALID_DATA that names what is wrong */
export function smtpOptions(options: unknown): SmtpOptions {
  const result = SmtpOptions.safeParse(options)
  if (!result.success) {
    const details = result.error.issues
      .map(({ path, message }) => [path.join("."), message].filter(Boolean).join(": "))
      .join("; ")
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `Encore's SMTP provider can't be used with these options: ${details}`
    )
  }
  return result.data
}
