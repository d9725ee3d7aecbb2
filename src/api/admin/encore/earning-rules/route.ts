import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { localeOf } from "../../../../i18n"
import { ENCORE_MODULE } from "../../../../modules/encore"
import { saveEarningRuleWorkflow } from "../../../../workflows"
import { localized } from "../../../lib/localized"
import { Paging } from "../../../lib/paging"
import { answerWithRule } from "./answer-with-rule"
import { rulesView } from "./rule-view"
import { AdminCreateEncoreEarningRule } from "./validators"

/** Admins: the earning rules, the latest first, each with what is wrong with it. */
export const GET = localized(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    const { limit, offset } = req.validatedQuery as Paging
    const { rules, count } = await req.scope
      .resolve(ENCORE_MODULE)
      .listRules({ limit, offset })
    const earning_rules = await rulesView(req.scope, rules, localeOf(req.headers))
    res.json({ earning_rules, count, offset, limit })
  }
)

/** Admins: make a rule, as a draft. */
export const POST = localized(
  async (
    req: AuthenticatedMedusaRequest<AdminCreateEncoreEarningRule>,
    res: MedusaResponse
  ) => {
    const { result } = await saveEarningRuleWorkflow(req.scope).run({
      input: { ...req.validatedBody, actor_id: req.auth_context.actor_id },
    })
    await answerWithRule(req, res.status(201), result.id)
  }
)
