import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { localeOf } from "../../../../i18n"
import { ENCORE_MODULE } from "../../../../modules/encore"
import { saveStampCardWorkflow } from "../../../../workflows"
import { localized } from "../../../lib/localized"
import { adminStampCard, adminStampCards } from "../../../lib/stamp-card-view"
import { AdminCreateEncoreStampCard, AdminGetEncoreStampCards } from "./validators"

/** Admins: the stamp cards, the latest first, with what is wrong with them. */
export const GET = localized(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    const page = req.validatedQuery as AdminGetEncoreStampCards
    const { cards, count } = await req.scope.resolve(ENCORE_MODULE).listCards(page)
    res.json({
      stamp_cards: await adminStampCards(req.scope, cards, localeOf(req.headers)),
      count,
      offset: page.offset,
      limit: page.limit,
    })
  }
)

/** Admins: make a card, as a draft. */
export const POST = localized(
  async (
    req: AuthenticatedMedusaRequest<AdminCreateEncoreStampCard>,
    res: MedusaResponse
  ) => {
    const { result } = await saveStampCardWorkflow(req.scope).run({
      input: { ...req.validatedBody, actor_id: req.auth_context.actor_id },
    })
    res.status(201).json({
      stamp_card: await adminStampCard(req.scope, result, localeOf(req.headers)),
    })
  }
)
