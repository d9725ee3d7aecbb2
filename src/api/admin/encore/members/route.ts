import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ENCORE_MODULE } from "../../../../modules/encore"
import { localized } from "../../../lib/localized"
import { MemberRecord, memberView } from "../../../lib/member-view"
import { AdminGetEncoreMembers } from "./validators"

/** Admins: the members, searched, filtered, sorted, a page at a time. */
export const GET = localized(
  async (
    req: AuthenticatedMedusaRequest<never, AdminGetEncoreMembers>,
    res: MedusaResponse
  ) => {
    const encore = req.scope.resolve(ENCORE_MODULE)
    const { order, limit, offset, ...filters } =
      req.validatedQuery as AdminGetEncoreMembers

    const page = await encore.findMembers(filters, { order, limit, offset })
    const [members, expiries, complaints] = await Promise.all([
      encore.listMembers({ id: page.ids }, { relations: ["tier"], take: limit }),
      encore.nextExpiries(page.ids),
      encore.complaintsOf(page.ids),
    ])
    const byId = new Map(
      (members as unknown as MemberRecord[]).map((member) => [member.id, member])
    )
    res.json({
      members: page.ids.flatMap((id) => {
        const member = byId.get(id)
        return member ? [memberView(member, expiries.get(id), complaints.get(id))] : []
      }),
      count: page.count,
      offset,
      limit,
    })
  }
)
