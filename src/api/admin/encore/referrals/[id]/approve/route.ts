import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { localized } from "../../../../../lib/localized"
import { decide, findReferral } from "../../decide"
import { AdminDecideEncoreReferral } from "../../validators"

/** Admins: let a referral count that guards held back or refused, with a reason. */
export const POST = localized(
  async (
    req: AuthenticatedMedusaRequest<AdminDecideEncoreReferral>,
    res: MedusaResponse
  ) => {
    const id = req.params.id!
    await decide(req, [id], "approve", req.validatedBody.reason)
    res.json({ referral: await findReferral(req, id) })
  }
)
