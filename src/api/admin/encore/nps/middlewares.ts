import { MiddlewareRoute } from "@medusajs/framework/http"
import { ResultsQuery } from "../../../lib/results-query"
import { validateQuery } from "../../../lib/validation"
import { AdminGetEncoreReasons } from "../results/reasons/validators"
import { AdminGetEncoreNps } from "./validators"

export const resultMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/encore/nps",
    methods: ["GET"],
    middlewares: [validateQuery(AdminGetEncoreNps)],
  },
  {
    matcher: "/admin/encore/results/reasons",
    methods: ["GET"],
    middlewares: [validateQuery(AdminGetEncoreReasons)],
  },
  {
    matcher: "/admin/encore/results/export",
    methods: ["GET"],
    middlewares: [validateQuery(ResultsQuery)],
  },
  {
    matcher: "/admin/encore/insights/experience",
    methods: ["GET"],
    middlewares: [validateQuery(ResultsQuery)],
  },
]
