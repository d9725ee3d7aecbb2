import { MiddlewareRoute } from "@medusajs/framework/http"
import { validateBody } from "../../../lib/validation"
import {
  AdminPreviewEncoreTemplate,
  AdminTestEncoreTemplate,
  AdminUpdateEncoreTemplate,
} from "./validators"

const path = "/admin/encore/templates/:handle"

export const templateMiddlewares: MiddlewareRoute[] = [
  {
    matcher: path,
    methods: ["POST"],
    middlewares: [validateBody(AdminUpdateEncoreTemplate)],
  },
  {
    matcher: `${path}/preview`,
    methods: ["POST"],
    middlewares: [validateBody(AdminPreviewEncoreTemplate)],
  },
  {
    matcher: `${path}/test`,
    methods: ["POST"],
    middlewares: [validateBody(AdminTestEncoreTemplate)],
  },
]
