import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { localeOf } from "../../../../i18n"
import { saveTiersWorkflow } from "../../../../workflows"
import { localized } from "../../../lib/localized"
import { Paging } from "../../../lib/paging"
import { tierView, tierViews } from "../../../lib/tier-view"
import { AdminCreateEncoreTier } from "./validators"

/** Admins: the tiers, the lowest first, each with how many members it has and what is
 * wrong with it. */
export const GET = localized(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    const { limit, offset } = req.validatedQuery as Paging
    const tiers = await tierViews(req.scope, localeOf(req.headers))
    res.json({
      tiers: tiers.slice(offset, offset + limit),
      count: tiers.length,
      offset,
      limit,
    })
  }
)

/** Admins: make a tier; everybody's tier follows in the background. 400 for thresholds
 * that don't rise with the rank. */
export const POST = localized(
  async (
    req: AuthenticatedMedusaRequest<AdminCreateEncoreTier>,
    res: MedusaResponse
  ) => {
    const { result } = await saveTiersWorkflow(req.scope).run({
      input: { tiers: [req.validatedBody], actor_id: req.auth_context.actor_id },
    })
    const tier = await tierView(req.scope, result[0]!, localeOf(req.headers))
    res.status(201).json({ tier })
  }
)
