import { z } from "@medusajs/framework/zod"
import { NPS_SEGMENTS } from "../../../../../modules/encore/feedback/nps/nps"
import { LEVELS } from "../../../../../modules/encore/feedback/surveys/question-types"
import { Paging, several } from "../../../../lib/paging"
import { ResultsQuery } from "../../../../lib/results-query"

export const AdminGetEncoreReasons = ResultsQuery.extend({
  ...Paging.shape,
  /** A part of what was written; case and accents don't matter. */
  q: z.string().trim().max(200).optional(),
  segment: several(z.enum(NPS_SEGMENTS)),
  /** The score of the NPS that was given with it. */
  score: several(z.coerce.number().int().min(0).max(10)),
  level: several(z.enum(LEVELS)),
  question_key: z.string().trim().min(1).max(100).optional(),
})

export type AdminGetEncoreReasons = z.infer<typeof AdminGetEncoreReasons>
