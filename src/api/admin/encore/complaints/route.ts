import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { localeOf } from "../../../../i18n"
import { ENCORE_MODULE } from "../../../../modules/encore"
import { byUser } from "../../../../modules/encore/audit/record"
import { EncoreError } from "../../../../modules/encore/lib/encore-error"
import { newId } from "../../../../modules/encore/lib/new-id"
import { openComplaintsWorkflow } from "../../../../workflows"
import { adminComplaintView, complaintDetail } from "../../../lib/complaint-view"
import { findMember } from "../../../lib/find-member"
import { localized } from "../../../lib/localized"
import { optionalKeyOf } from "../../../lib/posted-entry"
import { AdminCreateEncoreComplaint, AdminGetEncoreComplaints } from "./validators"

/** Admins: the complaints, what is due next first. */
export const GET = localized(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    const { order, limit, offset, member_id, ...filters } =
      req.validatedQuery as AdminGetEncoreComplaints
    const encore = req.scope.resolve(ENCORE_MODULE)
    const member = member_id ? await findMember(req.scope, member_id) : null
    const [{ settings }, { complaints, count }] = await Promise.all([
      encore.programInForce(),
      encore.findComplaints(
        { ...filters, member_id: member ? [member.id] : undefined },
        { order, limit, offset }
      ),
    ])
    const locale = localeOf(req.headers)
    res.json({
      complaints: complaints.map((complaint) =>
        adminComplaintView(complaint, settings, locale)
      ),
      count,
      offset,
      limit,
    })
  }
)

/** Admins: open a complaint for a member, or for somebody with an e-mail address. The
 * header `Idempotency-Key` names it, so that a repeated request opens one. */
export const POST = localized(
  async (
    req: AuthenticatedMedusaRequest<AdminCreateEncoreComplaint>,
    res: MedusaResponse
  ) => {
    const { member_id, owner_id, ...complaint } = req.validatedBody
    const key = optionalKeyOf(req) ?? newId("key")
    const { settings } = await req.scope.resolve(ENCORE_MODULE).programInForce()
    if (
      !settings.complaints.categories.some(
        ({ handle }) => handle === complaint.category
      )
    ) {
      throw new EncoreError(
        MedusaError.Types.INVALID_DATA,
        "complaint_category_unknown",
        { category: complaint.category }
      )
    }
    const member = member_id ? await findMember(req.scope, member_id) : null
    const by = byUser(req.auth_context.actor_id)
    const { result } = await openComplaintsWorkflow(req.scope).run({
      input: {
        complaints: [
          {
            ...complaint,
            key: `${complaint.source}:${by.actor_id}:${key}`,
            member_id: member?.id ?? null,
            owner_id: owner_id ?? null,
            by,
          },
        ],
      },
    })
    res.status(201).json({
      complaint: await complaintDetail(req.scope, result[0]!.id, localeOf(req.headers)),
    })
  }
)
