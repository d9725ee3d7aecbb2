import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ENCORE_MODULE } from "../../../../../../modules/encore"
import { findMember } from "../../../../../lib/find-member"
import { localized } from "../../../../../lib/localized"
import { Paging } from "../../../../../lib/paging"

/** Admins: a member's way through the stages, the latest step first. */
export const GET = localized(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    const { limit, offset } = req.validatedQuery as Paging
    const member = await findMember(req.scope, req.params.id!)
    const [stage_changes, count] = await req.scope
      .resolve(ENCORE_MODULE)
      .listAndCountStageChanges(
        { member_id: member.id },
        {
          select: ["id", "from", "to", "reason", "at"],
          order: { at: "DESC", id: "DESC" },
          take: limit,
          skip: offset,
        }
      )
    res.json({ stage_changes, count, offset, limit })
  }
)
