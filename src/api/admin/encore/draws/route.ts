import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { byUser } from "../../../../modules/encore/audit/record"
import { ENCORE_MODULE } from "../../../../modules/encore"
import { saveDrawWorkflow } from "../../../../workflows"
import { localized } from "../../../lib/localized"
import { AdminCreateEncoreDraw, AdminGetEncoreDraws } from "./validators"

/** Admins: the prize draws, the one that closes last first. */
export const GET = localized(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    const { status, limit, offset } = req.validatedQuery as AdminGetEncoreDraws
    const { draws, count } = await req.scope
      .resolve(ENCORE_MODULE)
      .findDraws({ statuses: status, limit, offset })
    res.json({ draws, count, offset, limit })
  }
)

/** Admins: make a prize draw, as a draft. Times are UTC, amounts in major units. */
export const POST = localized(
  async (
    req: AuthenticatedMedusaRequest<AdminCreateEncoreDraw>,
    res: MedusaResponse
  ) => {
    const { result } = await saveDrawWorkflow(req.scope).run({
      input: { definition: req.validatedBody, by: byUser(req.auth_context.actor_id) },
    })
    res.status(201).json({ draw: result })
  }
)
