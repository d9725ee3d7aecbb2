import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ENCORE_MODULE } from "../../../../../modules/encore"
import { memberOfCustomer } from "../../../../lib/find-member"
import { localized } from "../../../../lib/localized"
import { StoreGetEncoreOwnSurveys } from "../../surveys/validators"

/** The customer: the surveys that they were invited to, of an order if one is named, and
 * whether they can still be answered. */
export const GET = localized(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    const { order_id, limit, offset } = req.validatedQuery as StoreGetEncoreOwnSurveys
    const member = await memberOfCustomer(req.scope, req.auth_context.actor_id)
    const { invitations, count } = await req.scope
      .resolve(ENCORE_MODULE)
      .findInvitations({ member_id: member.id, order_id, limit, offset })
    res.json({
      surveys: invitations
        .filter(({ status }) => status !== "withdrawn")
        .map(({ id, order_id, status, expires_at, answered_at }) => ({
          id,
          order_id,
          status,
          expires_at,
          answered_at,
        })),
      count,
      offset,
      limit,
    })
  }
)
