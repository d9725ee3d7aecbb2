import { MiddlewareRoute } from "@medusajs/framework/http"
import { validateQuery } from "../../../lib/validation"
import { AdminGetEncoreMessages } from "./validators"

export const messageMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/encore/messages",
    methods: ["GET"],
    middlewares: [validateQuery(AdminGetEncoreMessages)],
  },
]
