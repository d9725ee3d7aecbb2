import { MiddlewareRoute } from "@medusajs/framework/http"
import { validateBody, validateQuery } from "../../../lib/validation"
import {
  AdminCreateEncoreReward,
  AdminGetEncoreRewards,
  AdminGiveEncoreReward,
  AdminUpdateEncoreReward,
} from "./validators"

export const rewardMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/encore/rewards",
    methods: ["GET"],
    middlewares: [validateQuery(AdminGetEncoreRewards)],
  },
  {
    matcher: "/admin/encore/rewards",
    methods: ["POST"],
    middlewares: [validateBody(AdminCreateEncoreReward)],
  },
  {
    matcher: "/admin/encore/rewards/:id",
    methods: ["POST"],
    middlewares: [validateBody(AdminUpdateEncoreReward)],
  },
  {
    matcher: "/admin/encore/rewards/:id/give",
    methods: ["POST"],
    middlewares: [validateBody(AdminGiveEncoreReward)],
  },
]
