import { MiddlewareRoute } from "@medusajs/framework/http"
import { validateQuery } from "../../../lib/validation"
import { AdminGetEncoreCounter } from "./validators"

export const counterMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/encore/counter",
    methods: ["GET"],
    middlewares: [validateQuery(AdminGetEncoreCounter)],
  },
]
