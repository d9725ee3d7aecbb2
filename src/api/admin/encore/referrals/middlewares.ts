import { MiddlewareRoute } from "@medusajs/framework/http"
import { validateBody, validateQuery } from "../../../lib/validation"
import {
  AdminDecideEncoreReferral,
  AdminDecideEncoreReferrals,
  AdminGetEncoreReferrals,
} from "./validators"

export const referralMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/encore/referrals",
    methods: ["GET"],
    middlewares: [validateQuery(AdminGetEncoreReferrals)],
  },
  {
    matcher: "/admin/encore/referrals/decisions",
    methods: ["POST"],
    middlewares: [validateBody(AdminDecideEncoreReferrals)],
  },
  ...["approve", "reject"].map((decision) => ({
    matcher: `/admin/encore/referrals/:id/${decision}`,
    methods: ["POST" as const],
    middlewares: [validateBody(AdminDecideEncoreReferral)],
  })),
]
