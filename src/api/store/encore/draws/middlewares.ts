import { MiddlewareRoute } from "@medusajs/framework/http"
import { validateBody, validateQuery } from "../../../lib/validation"
import { StoreEnterEncoreDraw, StoreGetEncoreDraws } from "./validators"

export const storeDrawMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/store/encore/draws",
    methods: ["GET"],
    middlewares: [validateQuery(StoreGetEncoreDraws)],
  },
  {
    matcher: "/store/encore/draws/:id/entries",
    methods: ["POST"],
    middlewares: [validateBody(StoreEnterEncoreDraw)],
  },
]
