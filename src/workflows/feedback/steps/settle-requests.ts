import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"

type PaidCollection = {
  payments?: { refunds?: { id: string; created_at: string | Date }[] }[]
}

/** Looks at an order as it stands: its confirmed claims and its refunds. Again, it changes
 * nothing. */
export const settleRequestsStep = createStep(
  "encore-settle-remedy-requests",
  async ({ order_id, claim_ids }: SettleRequestsInput, { container }) => {
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "order",
      fields: [
        "id",
        "payment_collections.payments.refunds.id",
        "payment_collections.payments.refunds.created_at",
      ],
      filters: { id: order_id },
    })
    const collections = (data[0]?.payment_collections ?? []) as PaidCollection[]
    const refunds = collections
      .flatMap((collection) => collection.payments ?? [])
      .flatMap((payment) => payment.refunds ?? [])
      .map(({ id, created_at }) => ({ id, created_at: new Date(created_at) }))
      .sort((a, b) => a.created_at.getTime() - b.created_at.getTime())
    await container
      .resolve(ENCORE_MODULE)
      .settleRemedyRequests({ order_id, claim_ids, refunds })
    return new StepResponse()
  }
)

export type SettleRequestsInput = {
  order_id: string
  /** Claims that were confirmed just now. */
  claim_ids: string[]
}
