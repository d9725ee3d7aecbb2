import { z } from "@medusajs/framework/zod"
import { INTERVALS } from "../../../../modules/encore/feedback/results/period"
import { DIMENSIONS } from "../../../../modules/encore/feedback/results/scores"
import { ResultsQuery } from "../../../lib/results-query"

export const AdminGetEncoreNps = ResultsQuery.extend({
  group_by: z.enum([...INTERVALS, ...DIMENSIONS]).optional(),
  /** Of the values of a dimension, the ones with the most answers. */
  limit: z.coerce.number().int().min(1).max(1_000).default(100),
})

export type AdminGetEncoreNps = z.infer<typeof AdminGetEncoreNps>
