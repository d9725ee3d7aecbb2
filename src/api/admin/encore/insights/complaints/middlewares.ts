import { MiddlewareRoute } from "@medusajs/framework/http"
import { validateQuery } from "../../../../lib/validation"
import { AdminGetEncoreComplaintInsights } from "./validators"

export const complaintInsightMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/encore/insights/complaints",
    methods: ["GET"],
    middlewares: [validateQuery(AdminGetEncoreComplaintInsights)],
  },
]
