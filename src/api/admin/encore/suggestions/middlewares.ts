import { MiddlewareRoute } from "@medusajs/framework/http"
import { validateBody, validateQuery } from "../../../lib/validation"
import {
  AdminAnswerEncoreSuggestion,
  AdminComplainOfEncoreSuggestion,
  AdminGetEncoreSuggestions,
  AdminSetEncoreSuggestionStatus,
  AdminUpdateEncoreSuggestion,
} from "./validators"

const path = "/admin/encore/suggestions"

export const suggestionMiddlewares: MiddlewareRoute[] = [
  {
    matcher: path,
    methods: ["GET"],
    middlewares: [validateQuery(AdminGetEncoreSuggestions)],
  },
  {
    matcher: `${path}/batch/status`,
    methods: ["POST"],
    middlewares: [validateBody(AdminSetEncoreSuggestionStatus)],
  },
  {
    matcher: `${path}/:id/answer`,
    methods: ["POST"],
    middlewares: [validateBody(AdminAnswerEncoreSuggestion)],
  },
  {
    matcher: `${path}/:id`,
    methods: ["POST"],
    middlewares: [validateBody(AdminUpdateEncoreSuggestion)],
  },
  {
    matcher: `${path}/:id/complaint`,
    methods: ["POST"],
    middlewares: [validateBody(AdminComplainOfEncoreSuggestion)],
  },
]
