import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { localeOf } from "../../../../i18n"
import { ENCORE_MODULE } from "../../../../modules/encore"
import { rulesView } from "./rule-view"

/** Answers with a rule as it is now. @throws NOT_FOUND */
export async function answerWithRule(
  req: Pick<MedusaRequest, "scope" | "headers">,
  res: MedusaResponse,
  id: string
): Promise<void> {
  const rule = await req.scope.resolve(ENCORE_MODULE).retrieveRule(id)
  const [earning_rule] = await rulesView(req.scope, [rule], localeOf(req.headers))
  res.json({ earning_rule })
}
