import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { localized } from "../../../../lib/localized"
import { ownComplaint, ownComplaintDetail } from "../../../../lib/own-complaint"

/** The customer: one of their complaints with its thread, by its id or its reference. */
export const GET = localized(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    const { id } = await ownComplaint(req)
    res.json({ complaint: await ownComplaintDetail(req, id) })
  }
)
