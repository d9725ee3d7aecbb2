import {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { validateBody, validateQuery } from "../../../lib/validation"
import {
  AdminCreateEncoreStampCard,
  AdminGetEncoreMemberStamps,
  AdminGetEncoreStampCardMembers,
  AdminGetEncoreStampCards,
  AdminGiveEncoreStamps,
  AdminMakeReadyEncoreStampCard,
  AdminRevokeEncoreStamps,
  AdminUpdateEncoreStampCard,
} from "./validators"

const CARDS = "/admin/encore/stamp-cards"

const validateCard = validateBody(AdminUpdateEncoreStampCard)

/** The ready set has its name where cards have their id, and a body of its own. */
function validateUpdate(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
) {
  return req.path.endsWith("/ready-set") ? next() : validateCard(req, res, next)
}

export const stampCardMiddlewares: MiddlewareRoute[] = [
  {
    matcher: CARDS,
    methods: ["GET"],
    middlewares: [validateQuery(AdminGetEncoreStampCards)],
  },
  {
    matcher: CARDS,
    methods: ["POST"],
    middlewares: [validateBody(AdminCreateEncoreStampCard)],
  },
  {
    matcher: `${CARDS}/:id`,
    methods: ["POST"],
    middlewares: [validateUpdate],
  },
  {
    matcher: `${CARDS}/ready-set`,
    methods: ["POST"],
    middlewares: [validateBody(AdminMakeReadyEncoreStampCard)],
  },
  {
    matcher: `${CARDS}/:id/members`,
    methods: ["GET"],
    middlewares: [validateQuery(AdminGetEncoreStampCardMembers)],
  },
  {
    matcher: `${CARDS}/:id/stamps`,
    methods: ["POST"],
    middlewares: [validateBody(AdminGiveEncoreStamps)],
  },
  {
    matcher: `${CARDS}/:id/stamps/:gift_id/revoke`,
    methods: ["POST"],
    middlewares: [validateBody(AdminRevokeEncoreStamps)],
  },
  {
    matcher: "/admin/encore/members/:id/stamps",
    methods: ["GET"],
    middlewares: [validateQuery(AdminGetEncoreMemberStamps)],
  },
]
