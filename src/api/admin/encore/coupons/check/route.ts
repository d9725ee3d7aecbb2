import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { checkCouponsWorkflow } from "../../../../../workflows"
import { localized } from "../../../../lib/localized"

/** Admins: compare all coupons with their promotions now, instead of waiting for the
 * job; `?problem=true` then lists those that differ. */
export const POST = localized(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    const { result } = await checkCouponsWorkflow(req.scope).run({ input: {} })
    res.json({ check: result })
  }
)
