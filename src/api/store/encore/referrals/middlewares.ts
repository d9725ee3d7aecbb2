import { MiddlewareRoute } from "@medusajs/framework/http"
import { authenticate } from "@medusajs/framework/http"
import { Paging } from "../../../lib/paging"
import { validateBody, validateQuery } from "../../../lib/validation"
import { StoreCreateEncoreReferral } from "./validators"

export const storeReferralMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/store/encore/referrals",
    middlewares: [authenticate("customer", ["session", "bearer"])],
  },
  {
    matcher: "/store/encore/referrals",
    methods: ["POST"],
    middlewares: [validateBody(StoreCreateEncoreReferral)],
  },
  {
    matcher: "/store/encore/me/referrals",
    methods: ["GET"],
    middlewares: [validateQuery(Paging)],
  },
]
