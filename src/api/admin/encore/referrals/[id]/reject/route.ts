import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { localized } from "../../../../../lib/localized"
import { decide, findReferral } from "../../decide"
import { AdminDecideEncoreReferral } from "../../validators"

/** Admins: reject a referral, with a reason; what it has brought is taken back. */
export const POST = localized(
  async (
    req: AuthenticatedMedusaRequest<AdminDecideEncoreReferral>,
    res: MedusaResponse
  ) => {
    const id = req.params.id!
    await decide(req, [id], "reject", req.validatedBody.reason)
    res.json({ referral: await findReferral(req, id) })
  }
)
