import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import { askAboutComplaints } from "./ask-about-complaints"
import { askAboutOrders } from "./ask-about-orders"

export type AskMissedInput = {
  /** From when on to look, milliseconds since 1970. */
  since: number
  page_size: number
}

/** Idempotent by the invitations' keys: nothing to compensate. */
export const askMissedStep = createStep(
  "encore-ask-missed",
  async ({ since, page_size }: AskMissedInput, { container }) => {
    const encore = container.resolve(ENCORE_MODULE)
    const from = new Date(since)
    let invited = 0
    // A shop that asks about no orders has none looked at.
    const entities = (await encore.hasOrderSurveys())
      ? (["order", "fulfillment"] as const)
      : []
    for (const entity of entities) {
      for await (const ids of pagesOf(container, entity, from, page_size)) {
        invited += await askAboutOrders(container, ids)
      }
    }
    const resolved = await encore.listComplaints(
      { resolved_at: { $gte: from } },
      { select: ["id"], order: { resolved_at: "ASC" } }
    )
    for (let at = 0; at < resolved.length; at += page_size) {
      const page = resolved.slice(at, at + page_size)
      invited += await askAboutComplaints(
        container,
        page.map(({ id }) => id)
      )
    }
    return new StepResponse({ invited })
  }
)

/** The ids of orders that changed, or had a parcel delivered, in pages. */
async function* pagesOf(
  container: MedusaContainer,
  entity: "order" | "fulfillment",
  from: Date,
  take: number
): AsyncGenerator<string[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  for (let skip = 0, more = true; more; skip += take) {
    const found =
      entity === "order"
        ? (
            await query.graph({
              entity,
              fields: ["id"],
              filters: { updated_at: { $gte: from } },
              pagination: { skip, take, order: { id: "ASC" } },
            })
          ).data.map(({ id }) => id)
        : (
            await query.graph({
              entity,
              fields: ["id", "order.id"],
              filters: { delivered_at: { $gte: from } },
              pagination: { skip, take, order: { id: "ASC" } },
            })
          ).data.map(({ order }) => order?.id)
    more = found.length === take
    yield [...new Set(found.filter((id): id is string => Boolean(id)))]
  }
}
