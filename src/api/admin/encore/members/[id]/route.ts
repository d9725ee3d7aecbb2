import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { findMember } from "../../../../lib/find-member"
import { localized } from "../../../../lib/localized"
import { memberDetail } from "../../../../lib/member-detail"

/** Admins: one member, by their own id or their customer's. */
export const GET = localized(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    const member = await findMember(req.scope, req.params.id!)
    res.json({ member: await memberDetail(req.scope, member) })
  }
)
