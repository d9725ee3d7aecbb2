import { z } from "@medusajs/framework/zod"
import { Paging } from "../../../lib/paging"
import { Message } from "../../../admin/encore/complaints/validators"

export const StoreGetEncoreComplaints = Paging.extend({
  order_id: z.string().trim().min(1).max(200).optional(),
})

export type StoreGetEncoreComplaints = z.infer<typeof StoreGetEncoreComplaints>

/** As JSON, or as a multipart form with `files`. */
export const StoreCreateEncoreComplaint = z.strictObject({
  /** One of the customer's own. */
  order_id: z.string().trim().min(1).max(200).nullish(),
  category: z.string().trim().min(1).max(60),
  message: Message,
})

export type StoreCreateEncoreComplaint = z.infer<typeof StoreCreateEncoreComplaint>

export const StoreMessageEncoreComplaint = z.strictObject({ message: Message })

export type StoreMessageEncoreComplaint = z.infer<typeof StoreMessageEncoreComplaint>

export const StoreSettleEncoreComplaint = z.strictObject({
  settled: z.boolean(),
  /** What is still missing. */
  comment: z.string().trim().max(5_000).nullish(),
})

export type StoreSettleEncoreComplaint = z.infer<typeof StoreSettleEncoreComplaint>
