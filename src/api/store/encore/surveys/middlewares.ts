import { authenticate, MiddlewareRoute } from "@medusajs/framework/http"
import { validateBody, validateQuery } from "../../../lib/validation"
import { StoreAnswerEncoreSurvey, StoreGetEncoreOwnSurveys } from "./validators"

/** Five answers are far below it. */
const SIZE = { sizeLimit: "128kb" }

const anybody = authenticate("customer", ["session", "bearer"], {
  allowUnauthenticated: true,
})

const ANSWERED = [
  "/store/encore/surveys/:token",
  "/store/encore/surveys/open/:slug",
  "/store/encore/me/surveys/:id",
]

/** Surveys in the shop, and the pages of their links. */
export const storeSurveyMiddlewares: MiddlewareRoute[] = [
  { matcher: "/store/encore/surveys/*", middlewares: [anybody] },
  ...ANSWERED.map((matcher) => ({
    matcher,
    methods: ["POST" as const],
    bodyParser: SIZE,
    middlewares: [validateBody(StoreAnswerEncoreSurvey)],
  })),
  {
    matcher: "/store/encore/me/surveys",
    methods: ["GET"],
    middlewares: [validateQuery(StoreGetEncoreOwnSurveys)],
  },
  { matcher: "/encore/s/:token", methods: ["POST"], bodyParser: SIZE },
  { matcher: "/encore/s/o/:slug", methods: ["POST"], bodyParser: SIZE },
]
