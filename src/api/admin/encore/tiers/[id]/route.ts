import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { localeOf } from "../../../../../i18n"
import { deleteTierWorkflow, saveTiersWorkflow } from "../../../../../workflows"
import { localized } from "../../../../lib/localized"
import { tierView } from "../../../../lib/tier-view"
import { AdminUpdateEncoreTier } from "../validators"

/** Admins: one tier. */
export const GET = localized(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    const tier = await tierView(req.scope, req.params.id!, localeOf(req.headers))
    res.json({ tier })
  }
)

/** Admins: change a tier; what is left out stays. Everybody's tier follows in the
 * background. */
export const POST = localized(
  async (
    req: AuthenticatedMedusaRequest<AdminUpdateEncoreTier>,
    res: MedusaResponse
  ) => {
    const id = req.params.id!
    await saveTiersWorkflow(req.scope).run({
      input: {
        tiers: [{ ...req.validatedBody, id }],
        actor_id: req.auth_context.actor_id,
      },
    })
    res.json({ tier: await tierView(req.scope, id, localeOf(req.headers)) })
  }
)

/** Admins: take a tier off the ladder; its members come to what they qualify for of the
 * rest. */
export const DELETE = localized(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    const id = req.params.id!
    await deleteTierWorkflow(req.scope).run({
      input: { id, actor_id: req.auth_context.actor_id },
    })
    res.json({ id, object: "encore_tier", deleted: true })
  }
)
