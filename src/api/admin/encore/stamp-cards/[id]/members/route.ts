import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ENCORE_MODULE } from "../../../../../../modules/encore"
import { localized } from "../../../../../lib/localized"
import { AdminGetEncoreStampCardMembers } from "../../validators"

/** Admins: how far members are with a card, those who are farthest first. */
export const GET = localized(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    const encore = req.scope.resolve(ENCORE_MODULE)
    const page = req.validatedQuery as AdminGetEncoreStampCardMembers
    const { id } = await encore.retrieveCard(req.params.id!)
    const { members, count } = await encore.listCardMembers(id, page)
    res.json({ members, count, offset: page.offset, limit: page.limit })
  }
)
