import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import {
  deleteEarningRuleWorkflow,
  saveEarningRuleWorkflow,
} from "../../../../../workflows"
import { localized } from "../../../../lib/localized"
import { answerWithRule } from "../answer-with-rule"
import { AdminUpdateEncoreEarningRule } from "../validators"

/** Admins: one rule, as a sentence too, and what is wrong with it. */
export const GET = localized(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    await answerWithRule(req, res, req.params.id!)
  }
)

/** Admins: change a rule. A new `definition` is a new version at once; a `draft` stands
 * beside what is published until `publish` makes it the version in force. */
export const POST = localized(
  async (
    req: AuthenticatedMedusaRequest<AdminUpdateEncoreEarningRule>,
    res: MedusaResponse
  ) => {
    const id = req.params.id!
    await saveEarningRuleWorkflow(req.scope).run({
      input: { ...req.validatedBody, id, actor_id: req.auth_context.actor_id },
    })
    await answerWithRule(req, res, id)
  }
)

/** Admins: delete a draft. */
export const DELETE = localized(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    const id = req.params.id!
    const { actor_id } = req.auth_context
    await deleteEarningRuleWorkflow(req.scope).run({ input: { id, actor_id } })
    res.json({ id, object: "encore_earning_rule", deleted: true })
  }
)
