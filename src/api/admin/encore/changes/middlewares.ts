import { MiddlewareRoute } from "@medusajs/framework/http"
import { validateQuery } from "../../../lib/validation"
import { AdminGetEncoreChanges } from "./validators"

export const changeMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/encore/changes",
    methods: ["GET"],
    middlewares: [validateQuery(AdminGetEncoreChanges)],
  },
]
