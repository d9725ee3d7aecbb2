import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ENCORE_MODULE } from "../../../../../../modules/encore"
import { findMember } from "../../../../../lib/find-member"
import { localized } from "../../../../../lib/localized"
import { AdminGetEncoreMemberStamps } from "../../../stamp-cards/validators"

/** Admins: where a member's stamps came from, and which were taken back; the latest first. */
export const GET = localized(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    const page = req.validatedQuery as AdminGetEncoreMemberStamps
    const { id } = await findMember(req.scope, req.params.id!)
    const { stamps, count } = await req.scope
      .resolve(ENCORE_MODULE)
      .listMemberStamps(id, page)
    res.json({ stamps, count, offset: page.offset, limit: page.limit })
  }
)
