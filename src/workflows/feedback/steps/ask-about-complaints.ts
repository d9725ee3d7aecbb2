import { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"

export type AskAboutComplaintsInput = { complaint_ids: string[] }

/** Idempotent by the invitations' keys: nothing to compensate. */
export const askAboutComplaintsStep = createStep(
  "encore-ask-about-complaints",
  async ({ complaint_ids }: AskAboutComplaintsInput, { container }) =>
    new StepResponse(await askAboutComplaints(container, complaint_ids))
)

/** @see askAboutComplaintsWorkflow
 * @returns how many were invited */
export async function askAboutComplaints(
  container: MedusaContainer,
  ids: string[]
): Promise<number> {
  const encore = container.resolve(ENCORE_MODULE)
  const complaints = ids.length
    ? await encore.listComplaints(
        { id: ids },
        { select: ["id", "member_id", "order_id", "locale", "resolved_at"] }
      )
    : []
  const invited = await encore.triggerSurveys(
    complaints.flatMap(({ id, member_id, order_id, locale, resolved_at }) =>
      member_id && resolved_at
        ? [
            {
              trigger: "complaint_resolved" as const,
              member_id,
              source_type: "complaint",
              source_id: id,
              order_id,
              locale,
              at: resolved_at,
            },
          ]
        : []
    )
  )
  return invited.length
}
