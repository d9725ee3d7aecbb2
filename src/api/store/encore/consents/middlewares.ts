import { authenticate, MiddlewareRoute } from "@medusajs/framework/http"
import { validateBody } from "../../../lib/validation"
import { StoreUpdateEncoreConsents } from "./validators"

const path = "/store/encore/consents"

export const storeConsentMiddlewares: MiddlewareRoute[] = [
  { matcher: path, middlewares: [authenticate("customer", ["session", "bearer"])] },
  {
    matcher: path,
    methods: ["PUT"],
    middlewares: [validateBody(StoreUpdateEncoreConsents)],
  },
]
