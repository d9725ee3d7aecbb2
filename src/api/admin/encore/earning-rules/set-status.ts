import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { RuleStatus } from "../../../../modules/encore/program/earning/rule-versions"
import { setEarningRuleStatusWorkflow } from "../../../../workflows"
import { answerWithRule } from "./answer-with-rule"
import { AdminPublishEncoreEarningRule } from "./validators"

/** The route that gives the rule of its path this status, and a schedule if there is one. */
export function setStatus(status: RuleStatus) {
  return async (
    req: AuthenticatedMedusaRequest<Partial<AdminPublishEncoreEarningRule>>,
    res: MedusaResponse
  ): Promise<void> => {
    const id = req.params.id!
    await setEarningRuleStatusWorkflow(req.scope).run({
      input: {
        id,
        status,
        actor_id: req.auth_context.actor_id,
        ...req.validatedBody,
      },
    })
    await answerWithRule(req, res, id)
  }
}
