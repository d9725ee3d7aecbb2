import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { localeOf } from "../../../../../../i18n"
import { ENCORE_MODULE } from "../../../../../../modules/encore"
import { EncoreError } from "../../../../../../modules/encore/lib/encore-error"
import { adjustPointsWorkflow } from "../../../../../../workflows"
import {
  adminEntryView,
  ENTRY_RELATIONS,
  EntryRecord,
} from "../../../../../lib/entry-view"
import { findMember } from "../../../../../lib/find-member"
import { localized } from "../../../../../lib/localized"
import { memberDetail } from "../../../../../lib/member-detail"
import { AdminAdjustEncorePoints } from "../../validators"

/** Admins: give a member points or take some away. The header `Idempotency-Key` names
 * the adjustment, so that a repeated request has its effect once. */
export const POST = localized(
  async (
    req: AuthenticatedMedusaRequest<AdminAdjustEncorePoints>,
    res: MedusaResponse
  ) => {
    const key = req.headers["idempotency-key"]
    if (typeof key !== "string" || !key.trim() || key.length > 200) {
      throw new EncoreError(MedusaError.Types.INVALID_DATA, "key_required")
    }
    const member = await findMember(req.scope, req.params.id!)
    const { result } = await adjustPointsWorkflow(req.scope).run({
      input: {
        member_id: member.id,
        ...req.validatedBody,
        key: key.trim(),
        actor_id: req.auth_context.actor_id,
      },
    })

    const [entry, updated] = await Promise.all([
      req.scope
        .resolve(ENCORE_MODULE)
        .retrievePointEntry(result.entry_id, { relations: ENTRY_RELATIONS }),
      findMember(req.scope, member.id),
    ])
    res.json({
      entry: adminEntryView(entry as unknown as EntryRecord, localeOf(req.headers)),
      member: await memberDetail(req.scope, updated),
    })
  }
)
