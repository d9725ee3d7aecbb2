import { z } from "@medusajs/framework/zod"
import { LONGEST_TEXT } from "../../../../modules/encore/feedback/surveys/check-answers"
import { Paging } from "../../../lib/paging"

/** What they answer is checked against the questions; here only that it isn't endless. */
export const StoreAnswerEncoreSurvey = z.strictObject({
  answers: z
    .array(
      z.strictObject({
        question_id: z.string().max(100),
        value: z.union([
          z.number(),
          z.string().max(2 * LONGEST_TEXT),
          z.array(z.string().max(100)).max(50),
          z.null(),
        ]),
      })
    )
    .max(50),
})

export type StoreAnswerEncoreSurvey = z.infer<typeof StoreAnswerEncoreSurvey>

export const StoreGetEncoreOwnSurveys = Paging.extend({
  order_id: z.string().max(100).optional(),
})

export type StoreGetEncoreOwnSurveys = z.infer<typeof StoreGetEncoreOwnSurveys>
