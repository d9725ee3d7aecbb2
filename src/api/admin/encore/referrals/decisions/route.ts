import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { localized } from "../../../../lib/localized"
import { decide, findReferral } from "../decide"
import { AdminDecideEncoreReferrals } from "../validators"

/** Admins: approve or reject several referrals at once, with one reason: all of them or,
 * where one can't be, none. */
export const POST = localized(
  async (
    req: AuthenticatedMedusaRequest<AdminDecideEncoreReferrals>,
    res: MedusaResponse
  ) => {
    const { ids, decision, reason } = req.validatedBody
    await decide(req, ids, decision, reason)
    res.json({ referrals: await Promise.all(ids.map((id) => findReferral(req, id))) })
  }
)
