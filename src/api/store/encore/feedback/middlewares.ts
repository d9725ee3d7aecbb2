import { authenticate, MiddlewareRoute } from "@medusajs/framework/http"
import { Feedback } from "../../../lib/take-feedback"
import { validateBody } from "../../../lib/validation"

/** Whoever it is: without an account too. */
const anybody = authenticate("customer", ["session", "bearer"], {
  allowUnauthenticated: true,
})

export const storeFeedbackMiddlewares: MiddlewareRoute[] = [
  { matcher: "/store/encore/feedback", middlewares: [anybody] },
  {
    matcher: "/store/encore/feedback",
    methods: ["POST"],
    middlewares: [validateBody(Feedback)],
  },
]
