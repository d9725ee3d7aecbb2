import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ENCORE_MODULE } from "../../../../../modules/encore"
import {
  deleteEarningRuleWorkflow,
  saveEarningRuleWorkflow,
} from "../../../../../workflows"
import { localized } from "../../../../lib/localized"
import { AdminUpdateEncoreEarningRule } from "../validators"

/** Admins: one rule. */
export const GET = localized(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    const earning_rule = await req.scope
      .resolve(ENCORE_MODULE)
      .retrieveRule(req.params.id!)
    res.json({ earning_rule })
  }
)

/** Admins: change a rule; a new definition is a new version. */
export const POST = localized(
  async (
    req: AuthenticatedMedusaRequest<AdminUpdateEncoreEarningRule>,
    res: MedusaResponse
  ) => {
    const { result } = await saveEarningRuleWorkflow(req.scope).run({
      input: {
        ...req.validatedBody,
        id: req.params.id!,
        actor_id: req.auth_context.actor_id,
      },
    })
    res.json({ earning_rule: result })
  }
)

/** Admins: delete a draft. */
export const DELETE = localized(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    const id = req.params.id!
    await deleteEarningRuleWorkflow(req.scope).run({ input: { id } })
    res.json({ id, object: "encore_earning_rule", deleted: true })
  }
)
