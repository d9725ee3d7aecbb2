import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ENCORE_MODULE } from "../../../../../../modules/encore"
import { findMember } from "../../../../../lib/find-member"
import { localized } from "../../../../../lib/localized"
import { Paging } from "../../../../../lib/paging"

/** Admins: a member's way on the ladder, the latest step first. */
export const GET = localized(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    const { limit, offset } = req.validatedQuery as Paging
    const member = await findMember(req.scope, req.params.id!)
    const { steps, count } = await req.scope
      .resolve(ENCORE_MODULE)
      .tierHistory(member.id, { limit, offset })
    res.json({ tier_changes: steps, count, offset, limit })
  }
)
