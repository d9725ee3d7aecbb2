import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { settleComplaintWorkflow } from "../../../../../../workflows"
import { localized } from "../../../../../lib/localized"
import { ownComplaint, ownComplaintDetail } from "../../../../../lib/own-complaint"
import { StoreSettleEncoreComplaint } from "../../validators"

/**
 * The customer: say whether an answered complaint is settled. Yes closes it, no opens it
 * again with what is still missing. `{ settled, comment? }` Before it was answered: 400.
 */
export const POST = localized(
  async (
    req: AuthenticatedMedusaRequest<StoreSettleEncoreComplaint>,
    res: MedusaResponse
  ) => {
    const { id } = await ownComplaint(req)
    await settleComplaintWorkflow(req.scope).run({
      input: { complaint_id: id, ...req.validatedBody },
    })
    res.json({ complaint: await ownComplaintDetail(req, id) })
  }
)
