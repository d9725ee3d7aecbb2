import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { identifyCustomerWorkflow } from "../../../../../workflows"
import { localized } from "../../../../lib/localized"

/** The customer: join the purchases made under their address before they had an
 * account. Needs the address verified by Medusa (`/auth/verification`). */
export const POST = localized(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    const { result } = await identifyCustomerWorkflow(req.scope).run({
      input: { customer_id: req.auth_context.actor_id },
    })
    res.json({
      claim: {
        purchases: result.claimed,
        points: result.awards.reduce((sum, award) => sum + award.points, 0),
      },
    })
  }
)
