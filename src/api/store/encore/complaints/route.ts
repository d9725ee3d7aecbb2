import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { localeOf } from "../../../../i18n"
import { ENCORE_MODULE } from "../../../../modules/encore"
import { EncoreError } from "../../../../modules/encore/lib/encore-error"
import { openComplaintsWorkflow } from "../../../../workflows"
import { WithFiles, withAttachments } from "../../../lib/attachments"
import { storeComplaintView } from "../../../lib/complaint-view"
import { memberOfCustomer } from "../../../lib/find-member"
import { localized } from "../../../lib/localized"
import { complaintKey } from "../../../lib/message-key"
import { ownComplaintDetail } from "../../../lib/own-complaint"
import { optionalKeyOf } from "../../../lib/posted-entry"
import { StoreCreateEncoreComplaint, StoreGetEncoreComplaints } from "./validators"

/** The customer: their complaints, the latest first; with `order_id` those of one order. */
export const GET = localized(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    const { limit, offset, order_id } = req.validatedQuery as StoreGetEncoreComplaints
    const encore = req.scope.resolve(ENCORE_MODULE)
    const member = await memberOfCustomer(req.scope, req.auth_context.actor_id)
    const [{ settings }, { complaints, count }] = await Promise.all([
      encore.programInForce(),
      encore.findComplaints(
        { member_id: [member.id], order_id: order_id ? [order_id] : undefined },
        { order: "-opened_at", limit, offset }
      ),
    ])
    const locale = localeOf(req.headers)
    res.json({
      complaints: complaints.map((complaint) => ({
        ...storeComplaintView(complaint, settings, locale),
        message: complaint.message,
      })),
      count,
      offset,
      limit,
    })
  }
)

/**
 * The customer: complain, of one of their orders or in general; JSON, or a multipart form
 * with up to five `files`. With the header `Idempotency-Key`, or the same words on the same
 * day, a repeated request opens one. Another's order: 404.
 */
export const POST = localized(
  async (
    req: AuthenticatedMedusaRequest<StoreCreateEncoreComplaint> & WithFiles,
    res: MedusaResponse
  ) => {
    const { category, message } = req.validatedBody
    const { actor_id } = req.auth_context
    const encore = req.scope.resolve(ENCORE_MODULE)
    const [{ settings }, member, order_id] = await Promise.all([
      encore.programInForce(),
      memberOfCustomer(req.scope, actor_id),
      ownOrder(req),
    ])
    if (!settings.complaints.categories.some(({ handle }) => handle === category)) {
      throw new EncoreError(
        MedusaError.Types.INVALID_DATA,
        "complaint_category_unknown",
        { category }
      )
    }
    const opened = await withAttachments(req.scope, req, async (attachments) => {
      const { result } = await openComplaintsWorkflow(req.scope).run({
        input: {
          complaints: [
            {
              key: complaintKey(
                member.id,
                [order_id, category, message],
                optionalKeyOf(req)
              ),
              source: "shop" as const,
              member_id: member.id,
              order_id,
              category,
              message,
              attachments,
              locale: localeOf(req.headers),
              by: { actor_type: "customer" as const, actor_id },
            },
          ],
        },
      })
      return { result: result[0]!, used: result[0]!.opened }
    })
    res
      .status(opened.opened ? 201 : 200)
      .json({ complaint: await ownComplaintDetail(req, opened.id) })
  }
)

/** The order that is complained of. @throws NOT_FOUND for another's */
async function ownOrder(
  req: AuthenticatedMedusaRequest<StoreCreateEncoreComplaint>
): Promise<string | null> {
  const { order_id } = req.validatedBody
  if (!order_id) {
    return null
  }
  const { data } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["id"],
    filters: { id: order_id, customer_id: req.auth_context.actor_id },
  })
  if (!data.length) {
    throw new EncoreError(MedusaError.Types.NOT_FOUND, "order_not_found")
  }
  return order_id
}
