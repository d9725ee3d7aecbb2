import { MiddlewareRoute } from "@medusajs/framework/http"
import { validateBody, validateQuery } from "../../../lib/validation"
import { AdminEndEncoreCoupon, AdminGetEncoreCoupons } from "./validators"

export const couponMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/encore/coupons",
    methods: ["GET"],
    middlewares: [validateQuery(AdminGetEncoreCoupons)],
  },
  ...["cancel", "use"].map((action) => ({
    matcher: `/admin/encore/coupons/:id/${action}`,
    methods: ["POST" as const],
    middlewares: [validateBody(AdminEndEncoreCoupon)],
  })),
]
