import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ENCORE_MODULE } from "../../../../modules/encore"
import { localized } from "../../../lib/localized"
import { namedMembers } from "../../../lib/surveys/named-members"
import { AdminGetEncoreResponses } from "../surveys/validators"

/** Admins: what was answered to surveys, the latest first, each answer with its question
 * as it was asked. */
export const GET = localized(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    const filter = req.validatedQuery as AdminGetEncoreResponses
    const { responses, count } = await req.scope
      .resolve(ENCORE_MODULE)
      .findResponses(filter)
    res.json({
      responses: await namedMembers(req.scope, responses),
      count,
      offset: filter.offset,
      limit: filter.limit,
    })
  }
)
