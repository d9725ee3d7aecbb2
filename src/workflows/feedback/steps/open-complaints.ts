import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import { NewComplaint } from "../../../modules/encore/feedback/complaints/open"

/** What goes through a workflow is written down as JSON: a date may come as text. */
export type OpenComplaintsInput = {
  complaints: (Omit<NewComplaint, "at"> & { at?: Date | string })[]
}

/** One transaction, and the same key again opens no other: nothing to compensate. */
export const openComplaintsStep = createStep(
  "encore-open-complaints",
  async ({ complaints }: OpenComplaintsInput, { container }) => {
    const now = new Date()
    return new StepResponse(
      await container.resolve(ENCORE_MODULE).openComplaints(
        complaints.map((complaint) => ({
          ...complaint,
          at: complaint.at ? new Date(complaint.at) : now,
        }))
      )
    )
  }
)
