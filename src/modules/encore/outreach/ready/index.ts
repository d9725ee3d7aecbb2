import { complaintAnswer, complaintMessage, complaintReceived } from "./complaints"
import { ReadyTemplate } from "./ready-template"
import { suggestionAnswer } from "./suggestions"
import { surveyInvitation, surveyReminder } from "./surveys"
import { thankYou } from "./thank-you"

export type { ReadyTemplate, TemplateText } from "./ready-template"

/** All templates that come with the plugin; every room adds its own. */
export const READY_TEMPLATES: ReadyTemplate[] = [
  thankYou,
  surveyInvitation,
  surveyReminder,
  complaintReceived,
  complaintMessage,
  complaintAnswer,
  suggestionAnswer,
]

export function readyTemplate(handle: string): ReadyTemplate | null {
  return READY_TEMPLATES.find((template) => template.handle === handle) ?? null
}
