import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ENCORE_MODULE } from "../../../../modules/encore"
import { RuleStatus } from "../../../../modules/encore/program/earning/rule-versions"
import { setEarningRuleStatusWorkflow } from "../../../../workflows"

/** The route that gives the rule of its path this status. */
export function setStatus(status: RuleStatus) {
  return async (
    req: AuthenticatedMedusaRequest,
    res: MedusaResponse
  ): Promise<void> => {
    const id = req.params.id!
    await setEarningRuleStatusWorkflow(req.scope).run({ input: { id, status } })
    const earning_rule = await req.scope.resolve(ENCORE_MODULE).retrieveRule(id)
    res.json({ earning_rule })
  }
}
