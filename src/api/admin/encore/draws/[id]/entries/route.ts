import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { byUser } from "../../../../../../modules/encore/audit/record"
import { ENCORE_MODULE } from "../../../../../../modules/encore"
import { EncoreError } from "../../../../../../modules/encore/lib/encore-error"
import { enterDrawWorkflow } from "../../../../../../workflows"
import { drawDetail } from "../../../../../lib/draw-detail"
import { findMember } from "../../../../../lib/find-member"
import { localized } from "../../../../../lib/localized"
import { idempotencyKeyOf } from "../../../../../lib/posted-entry"
import { AdminGetEncoreDrawEntries, AdminGiveEncoreDrawEntries } from "../../validators"

/** Admins: a draw's entries with whose they are and what they came of, the latest first;
 * of one person where a member's or customer's id is given. */
export const GET = localized(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    const { member_id, limit, offset } = req.validatedQuery as AdminGetEncoreDrawEntries
    const encore = req.scope.resolve(ENCORE_MODULE)
    const [draw, member] = await Promise.all([
      encore.findDraw(req.params.id!),
      member_id ? findMember(req.scope, member_id) : null,
    ])
    const { entries, count } = await encore.findDrawEntries(draw.id, {
      member_id: member?.id,
      limit,
      offset,
    })
    res.json({ entries, count, offset, limit })
  }
)

/** Admins: give somebody entries, with a reason. The header `Idempotency-Key` names the
 * gift, so that a repeated request has its effect once. */
export const POST = localized(
  async (
    req: AuthenticatedMedusaRequest<AdminGiveEncoreDrawEntries>,
    res: MedusaResponse
  ) => {
    const { entries, reason } = req.validatedBody
    const key = idempotencyKeyOf(req)
    const member = await findMember(req.scope, req.validatedBody.member_id)
    if (member.merged_into_id) {
      throw new EncoreError(MedusaError.Types.NOT_ALLOWED, "member_merged")
    }
    const { result } = await enterDrawWorkflow(req.scope).run({
      input: {
        draw_id: req.params.id!,
        member_id: member.id,
        way: "gift",
        entries,
        reason,
        key,
        by: byUser(req.auth_context.actor_id),
      },
    })
    res.json({
      entries: { member_id: member.id, ...result },
      draw: await drawDetail(req.scope, req.params.id!),
    })
  }
)
