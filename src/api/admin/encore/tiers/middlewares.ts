import { MiddlewareRoute } from "@medusajs/framework/http"
import { Paging } from "../../../lib/paging"
import { validateBody, validateQuery } from "../../../lib/validation"
import { AdminCreateEncoreTier, AdminUpdateEncoreTier } from "./validators"

export const tierMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/encore/tiers",
    methods: ["GET"],
    middlewares: [validateQuery(Paging)],
  },
  {
    matcher: "/admin/encore/tiers",
    methods: ["POST"],
    middlewares: [validateBody(AdminCreateEncoreTier)],
  },
  {
    // Not the ready set, which has no body.
    matcher: "/admin/encore/tiers/:id(enctier_.*)",
    methods: ["POST"],
    middlewares: [validateBody(AdminUpdateEncoreTier)],
  },
  {
    matcher: "/admin/encore/members/:id/tiers",
    methods: ["GET"],
    middlewares: [validateQuery(Paging)],
  },
]
