import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ENCORE_MODULE } from "../../../../modules/encore"
import { localized } from "../../../lib/localized"
import { AdminGetEncoreChanges } from "./validators"

/** Admins: who changed an object, what and when, the latest first. `before` and `after`
 * hold the fields that differ, by their path; null where there was or is no object. */
export const GET = localized(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    const { object_type, object_id, limit, offset } =
      req.validatedQuery as AdminGetEncoreChanges
    const [changes, count] = await req.scope.resolve(ENCORE_MODULE).listAndCountChanges(
      { object_type, ...(object_id && { object_id }) },
      {
        select: [
          "id",
          "object_type",
          "object_id",
          "action",
          "actor_type",
          "actor_id",
          "reason",
          "before",
          "after",
          "created_at",
        ],
        order: { created_at: "DESC", id: "DESC" },
        take: limit,
        skip: offset,
      }
    )
    res.json({ changes, count, offset, limit })
  }
)
