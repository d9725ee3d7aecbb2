import { z } from "@medusajs/framework/zod"
import { CHANNELS, MESSAGE_STATUSES } from "../../../../modules/encore/outreach/terms"
import { Paging, several } from "../../../lib/paging"

export const AdminGetEncoreMessages = Paging.extend({
  /** A member's or a customer's. */
  member_id: z.string().min(1).max(200).optional(),
  status: several(z.enum(MESSAGE_STATUSES)),
  kind: several(z.string().min(1).max(60)),
  channel: several(z.enum(CHANNELS)),
  /** What it is about: an order, a complaint, an invitation. */
  source_id: z.string().min(1).max(200).optional(),
})

export type AdminGetEncoreMessages = z.infer<typeof AdminGetEncoreMessages>
