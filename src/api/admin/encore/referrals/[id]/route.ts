import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { localized } from "../../../../lib/localized"
import { findReferral } from "../decide"

/** Admins: a referral. */
export const GET = localized(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    res.json({ referral: await findReferral(req, req.params.id!) })
  }
)
