import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { beginClaimOrderWorkflow } from "@medusajs/medusa/core-flows"
import { ENCORE_MODULE } from "../../../modules/encore"
import { Actor } from "../../../modules/encore/audit/record"
import { RemedyLimit } from "../../../modules/encore/feedback/complaints/complaint-settings"
import { RemedyInput } from "../../../modules/encore/feedback/complaints/remedy"
import { EncoreError } from "../../../modules/encore/lib/encore-error"

export type AskedRemedy =
  | { kind: "apology"; note: string }
  | { kind: "points"; points: number; note?: string | null }
  | { kind: "coupon"; reward_id: string; note?: string | null }
  | { kind: "replacement"; order_id?: string; note?: string | null }
  | { kind: "refund"; order_id?: string; amount: number; note?: string | null }

export type GiveComplaintRemedyInput = {
  complaint_id: string
  /** Names this remedy; a repeated request carries the same one. */
  key: string
  remedy: AskedRemedy
  limit: RemedyLimit
  by: Actor
  at?: Date | string
}

/**
 * What a remedy makes in Encore is made in its transaction. A replacement is Medusa's own
 * claim: the request is written first and linked to the claim that is begun for it; where
 * Medusa refuses, the request goes. A crash in between leaves a request without a claim,
 * which the same key takes up again.
 */
export const giveRemedyStep = createStep(
  "encore-give-remedy",
  async (input: GiveComplaintRemedyInput, { container }) => {
    const encore = container.resolve(ENCORE_MODULE)
    const { id, order_id } = await encore.findComplaint(input.complaint_id)
    const given = await encore.giveRemedy({
      ...input,
      complaint_id: id,
      remedy: await completed(container, input.remedy, order_id),
      at: input.at ? new Date(input.at) : new Date(),
    })
    const { remedy } = given
    if (remedy.kind === "replacement" && !remedy.claim_id) {
      try {
        const { result } = await beginClaimOrderWorkflow(container).run({
          input: {
            order_id: remedy.order_id!,
            type: "replace",
            created_by: input.by.actor_id ?? undefined,
            internal_note: given.complaint.reference,
          },
        })
        await encore.linkRemedyClaim(remedy.id, result.claim_id!)
      } catch (error) {
        await encore.dropRemedyRequest(remedy.id)
        throw error
      }
    }
    return new StepResponse({
      complaint_id: id,
      awards: given.awards,
      coupon_ids: remedy.coupon_id ? [remedy.coupon_id] : [],
    })
  }
)

/** The remedy with what Medusa knows of its order. */
async function completed(
  container: MedusaContainer,
  remedy: AskedRemedy,
  ownOrderId: string | null
): Promise<RemedyInput> {
  if (remedy.kind !== "replacement" && remedy.kind !== "refund") {
    return remedy
  }
  const order_id = remedy.order_id ?? ownOrderId
  const { data } = order_id
    ? await container.resolve(ContainerRegistrationKeys.QUERY).graph({
        entity: "order",
        fields: ["id", "currency_code", "total"],
        filters: { id: order_id },
      })
    : { data: [] }
  const [order] = data
  if (!order) {
    throw new EncoreError(MedusaError.Types.INVALID_DATA, "complaint_without_order")
  }
  return remedy.kind === "replacement"
    ? { ...remedy, order_id: order.id }
    : {
        ...remedy,
        order_id: order.id,
        currency_code: order.currency_code,
        order_total: Number(order.total),
      }
}
