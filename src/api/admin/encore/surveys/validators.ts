import { z } from "@medusajs/framework/zod"
import {
  Language,
  Questions,
  SurveyTexts,
} from "../../../../modules/encore/feedback/surveys/definition"
import { SurveyDelivery } from "../../../../modules/encore/feedback/surveys/delivery"
import { READY_SURVEYS } from "../../../../modules/encore/feedback/surveys/ready"
import { Paging, several } from "../../../lib/paging"

export const AdminGetEncoreSurveys = Paging.extend({
  q: z.string().trim().max(200).optional(),
  status: several(z.enum(["draft", "published", "archived"])),
})

export type AdminGetEncoreSurveys = z.infer<typeof AdminGetEncoreSurveys>

const name = z.string().trim().min(1).max(100)

export const AdminCreateEncoreSurvey = z.strictObject({
  name,
  texts: SurveyTexts,
  questions: Questions,
  delivery: SurveyDelivery,
  link_open: z.boolean().optional(),
})

export type AdminCreateEncoreSurvey = z.infer<typeof AdminCreateEncoreSurvey>

export const AdminUpdateEncoreSurvey = AdminCreateEncoreSurvey.partial()

export type AdminUpdateEncoreSurvey = z.infer<typeof AdminUpdateEncoreSurvey>

export const AdminMakeReadyEncoreSurvey = z.strictObject({
  handle: z.enum(READY_SURVEYS),
})

export type AdminMakeReadyEncoreSurvey = z.infer<typeof AdminMakeReadyEncoreSurvey>

export const AdminSendEncoreSurvey = z.strictObject({
  member_ids: z.array(z.string().trim().min(1).max(200)).min(1).max(1_000),
})

export type AdminSendEncoreSurvey = z.infer<typeof AdminSendEncoreSurvey>

export const AdminPreviewEncoreSurvey = z.strictObject({
  texts: SurveyTexts,
  questions: Questions,
  locale: Language,
})

export type AdminPreviewEncoreSurvey = z.infer<typeof AdminPreviewEncoreSurvey>

const id = z.string().trim().max(200).optional()

const ofSurvey = Paging.extend({ survey_id: id, member_id: id, order_id: id })

export const AdminGetEncoreInvitations = ofSurvey.extend({
  status: several(z.enum(["open", "answered", "expired", "withdrawn"])),
})

export type AdminGetEncoreInvitations = z.infer<typeof AdminGetEncoreInvitations>

export const AdminGetEncoreResponses = ofSurvey.extend({
  id,
  nps_segment: several(z.enum(["promoter", "passive", "detractor"])),
})

export type AdminGetEncoreResponses = z.infer<typeof AdminGetEncoreResponses>
