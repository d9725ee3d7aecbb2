import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { RecordConsentsInput, recordConsentsStep } from "./steps/record-consents"

/**
 * Writes down what members agreed to and what they no longer do, with the words that they
 * were shown. What holds already isn't written again.
 *
 * @summary Record consents.
 * @example
 * await recordConsentsWorkflow(container).run({
 *   input: {
 *     consents: [{
 *       member_id: "encmem_123",
 *       channel: "email",
 *       purpose: "feedback",
 *       granted: true,
 *       wording: "You may ask me by e-mail what I think of my purchases.",
 *       source: "paper form 4711",
 *       locale: "en",
 *       by: { actor_type: "user", actor_id: "user_123" },
 *     }],
 *   },
 * })
 */
export const recordConsentsWorkflow = createWorkflow(
  "encore-record-consents",
  (input: RecordConsentsInput) => new WorkflowResponse(recordConsentsStep(input))
)
