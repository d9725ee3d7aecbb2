import { z } from "@medusajs/framework/zod"
import { LOCALES } from "../../../i18n"
import { CHANNELS } from "./terms"

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** What the shop sends, by what, and how much of it. */
export const OutreachSettings = z.object({
  /** By what messages go out; a provider of Medusa's Notification Module does it. */
  channels: z
    .array(z.enum(CHANNELS))
    .max(CHANNELS.length)
    .default(["email"])
    .refine((channels) => new Set(channels).size === channels.length, {
      message: "Name each channel once",
    }),
  /** At most so many feedback and marketing messages in so many days; null: no limit. */
  cap: z
    .strictObject({
      messages: z.number().int().min(1).max(100),
      days: z.number().int().min(1).max(365),
    })
    .nullable()
    .default({ messages: 3, days: 7 }),
  /** When nobody is written to, by the customer's own clocks; null: never. */
  quiet_hours: z
    .strictObject({ from: time, to: time })
    .refine((hours) => hours.from !== hours.to, {
      message: "Quiet hours have to end at another time than they begin",
    })
    .nullable()
    .default({ from: "21:00", to: "09:00" }),
  /** Whom a message is from; null: as the provider has it. */
  sender: z
    .strictObject({
      name: z
        .string()
        .trim()
        .min(1)
        .max(80)
        .regex(/^[^\r\n<>"]+$/)
        .nullable()
        .default(null),
      email: z.email().max(254).nullable().default(null),
    })
    .prefault({})
    .refine((sender) => sender.name === null || sender.email !== null, {
      message: "A sender's name needs an address",
    }),
  /** Of messages to whoever's language isn't known or has no text. */
  default_locale: z.enum(LOCALES).default("en"),
  /** Where customers reach this server, for the links in messages; null: Medusa's
   * `admin.backendUrl`. */
  backend_url: z
    .url({ protocol: /^https?$/ })
    .max(200)
    .nullable()
    .default(null),
  /** Whether an order is followed by a message of thanks. */
  thank_you: z.boolean().default(true),
})

export type OutreachSettings = z.infer<typeof OutreachSettings>
