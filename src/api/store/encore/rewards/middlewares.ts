import { authenticate, MiddlewareRoute } from "@medusajs/framework/http"
import { Paging } from "../../../lib/paging"
import { validateBody, validateQuery } from "../../../lib/validation"
import { StoreClaimEncoreReward } from "./validators"

/** Who calls, so far as it is known: a guest may look. */
const anybody = authenticate("customer", ["session", "bearer"], {
  allowUnauthenticated: true,
})

const customer = authenticate("customer", ["session", "bearer"])

export const storeRewardMiddlewares: MiddlewareRoute[] = [
  { matcher: "/store/encore/rewards", methods: ["GET"], middlewares: [anybody] },
  {
    matcher: "/store/encore/rewards/:id/claim",
    methods: ["POST"],
    middlewares: [customer, validateBody(StoreClaimEncoreReward)],
  },
  {
    matcher: "/store/encore/me/coupons",
    methods: ["GET"],
    middlewares: [validateQuery(Paging)],
  },
]
