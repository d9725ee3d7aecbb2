import { MiddlewareRoute } from "@medusajs/framework/http"
import { validateBody, validateQuery } from "../../../lib/validation"
import {
  AdminCreateEncoreDraw,
  AdminGetEncoreDrawEntries,
  AdminGetEncoreDraws,
  AdminGiveEncoreDrawEntries,
  AdminReplaceEncoreWinner,
  AdminUpdateEncoreDraw,
} from "./validators"

const path = "/admin/encore/draws"

export const drawMiddlewares: MiddlewareRoute[] = [
  {
    matcher: path,
    methods: ["GET"],
    middlewares: [validateQuery(AdminGetEncoreDraws)],
  },
  {
    matcher: path,
    methods: ["POST"],
    middlewares: [validateBody(AdminCreateEncoreDraw)],
  },
  {
    matcher: `${path}/:id`,
    methods: ["POST"],
    middlewares: [validateBody(AdminUpdateEncoreDraw)],
  },
  {
    matcher: `${path}/:id/replace`,
    methods: ["POST"],
    middlewares: [validateBody(AdminReplaceEncoreWinner)],
  },
  {
    matcher: `${path}/:id/entries`,
    methods: ["GET"],
    middlewares: [validateQuery(AdminGetEncoreDrawEntries)],
  },
  {
    matcher: `${path}/:id/entries`,
    methods: ["POST"],
    middlewares: [validateBody(AdminGiveEncoreDrawEntries)],
  },
]
