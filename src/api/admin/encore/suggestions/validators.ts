import { z } from "@medusajs/framework/zod"
import { SUGGESTION_STATUSES } from "../../../../modules/encore/feedback/suggestions/suggestion-statuses"
import { Paging, several } from "../../../lib/paging"

export const AdminGetEncoreSuggestions = Paging.extend({
  q: z.string().trim().max(200).optional(),
  status: several(z.enum(SUGGESTION_STATUSES)),
})

export type AdminGetEncoreSuggestions = z.infer<typeof AdminGetEncoreSuggestions>

export const AdminUpdateEncoreSuggestion = z.strictObject({
  status: z.enum(SUGGESTION_STATUSES).optional(),
  note: z.string().trim().max(2_000).nullable().optional(),
})

export type AdminUpdateEncoreSuggestion = z.infer<typeof AdminUpdateEncoreSuggestion>

export const AdminAnswerEncoreSuggestion = z.strictObject({
  message: z.string().trim().min(1).max(5_000),
})

export type AdminAnswerEncoreSuggestion = z.infer<typeof AdminAnswerEncoreSuggestion>

export const AdminSetEncoreSuggestionStatus = z.strictObject({
  ids: z.array(z.string().trim().min(1).max(200)).min(1).max(200),
  status: z.enum(SUGGESTION_STATUSES),
})

export type AdminSetEncoreSuggestionStatus = z.infer<
  typeof AdminSetEncoreSuggestionStatus
>

export const AdminComplainOfEncoreSuggestion = z.strictObject({
  category: z.string().trim().min(1).max(60).default("other"),
})

export type AdminComplainOfEncoreSuggestion = z.infer<
  typeof AdminComplainOfEncoreSuggestion
>
