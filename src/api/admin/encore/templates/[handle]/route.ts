import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { LOCALES } from "../../../../../i18n"
import { ENCORE_MODULE } from "../../../../../modules/encore"
import { byUser } from "../../../../../modules/encore/audit/record"
import { EncoreError } from "../../../../../modules/encore/lib/encore-error"
import { saveTemplateWorkflow } from "../../../../../workflows"
import { localized } from "../../../../lib/localized"
import { templateView } from "../../../../lib/template-view"
import { AdminUpdateEncoreTemplate } from "../validators"

/** Admins: one template. */
export const GET = localized(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    const templates = await req.scope.resolve(ENCORE_MODULE).templatesInForce()
    const template = templates.find(({ handle }) => handle === req.params.handle)
    if (!template) {
      throw new EncoreError(MedusaError.Types.NOT_FOUND, "template_not_found")
    }
    res.json({ template: templateView(template) })
  }
)

/** Admins: the shop's own words, by language; null takes them off again. Words that can't
 * be filled in: 400, and nothing changes. */
export const POST = localized(
  async (
    req: AuthenticatedMedusaRequest<AdminUpdateEncoreTemplate>,
    res: MedusaResponse
  ) => {
    const { result } = await saveTemplateWorkflow(req.scope).run({
      input: {
        handle: req.params.handle!,
        texts: req.validatedBody.texts,
        by: byUser(req.auth_context.actor_id),
      },
    })
    res.json({ template: templateView(result) })
  }
)

/** Admins: back to the ready words in all languages. */
export const DELETE = localized(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    const { result } = await saveTemplateWorkflow(req.scope).run({
      input: {
        handle: req.params.handle!,
        texts: Object.fromEntries(LOCALES.map((locale) => [locale, null])),
        by: byUser(req.auth_context.actor_id),
      },
    })
    res.json({ template: templateView(result) })
  }
)
