import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { localeOf } from "../../../../../i18n"
import { byUser } from "../../../../../modules/encore/audit/record"
import { ENCORE_MODULE } from "../../../../../modules/encore"
import { DrawDefinition } from "../../../../../modules/encore/program/draws/draw-definition"
import { definitionOf } from "../../../../../modules/encore/program/draws/save-draw"
import { deleteDrawWorkflow, saveDrawWorkflow } from "../../../../../workflows"
import { drawDetail } from "../../../../lib/draw-detail"
import { localized } from "../../../../lib/localized"
import { parse } from "../../../../lib/validation"
import { AdminUpdateEncoreDraw } from "../validators"

/** Admins: one prize draw with its count of entries and who was drawn. */
export const GET = localized(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    res.json({ draw: await drawDetail(req.scope, req.params.id!) })
  }
)

/** Admins: change some of it; what is left out stays. Of a published one only the texts
 * can be changed, and whether it is drawn by itself. */
export const POST = localized(
  async (
    req: AuthenticatedMedusaRequest<AdminUpdateEncoreDraw>,
    res: MedusaResponse
  ) => {
    const id = req.params.id!
    const current = await req.scope.resolve(ENCORE_MODULE).findDraw(id)
    const whole = parse(
      DrawDefinition,
      { ...definitionOf(current), ...req.validatedBody },
      localeOf(req.headers)
    )
    const definition: Partial<DrawDefinition> = Object.fromEntries(
      Object.entries(whole).filter(([key]) => key in req.validatedBody)
    )
    await saveDrawWorkflow(req.scope).run({
      input: { id, definition, by: byUser(req.auth_context.actor_id) },
    })
    res.json({ draw: await drawDetail(req.scope, id) })
  }
)

/** Admins: delete a draft. */
export const DELETE = localized(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    const id = req.params.id!
    await deleteDrawWorkflow(req.scope).run({
      input: { id, by: byUser(req.auth_context.actor_id) },
    })
    res.json({ id, object: "encore_draw", deleted: true })
  }
)
