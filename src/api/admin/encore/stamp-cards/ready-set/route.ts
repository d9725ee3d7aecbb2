import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { localeOf } from "../../../../../i18n"
import { makeReadyCardWorkflow } from "../../../../../workflows"
import { localized } from "../../../../lib/localized"
import { adminStampCard } from "../../../../lib/stamp-card-view"
import { AdminMakeReadyEncoreStampCard } from "../validators"

/** Admins: draft "buy nine, get the tenth free" for products, with its reward. */
export const POST = localized(
  async (
    req: AuthenticatedMedusaRequest<AdminMakeReadyEncoreStampCard>,
    res: MedusaResponse
  ) => {
    const locale = localeOf(req.headers)
    const { result } = await makeReadyCardWorkflow(req.scope).run({
      input: { ...req.validatedBody, locale, actor_id: req.auth_context.actor_id },
    })
    res.status(201).json({
      stamp_card: await adminStampCard(req.scope, result, locale),
    })
  }
)
