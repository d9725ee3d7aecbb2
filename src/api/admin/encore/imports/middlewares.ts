import { MiddlewareRoute } from "@medusajs/framework/http"
import { Paging } from "../../../lib/paging"
import { validateQuery } from "../../../lib/validation"
import { uploadFile } from "./upload"

export const importMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/encore/imports",
    methods: ["GET"],
    middlewares: [validateQuery(Paging)],
  },
  {
    matcher: "/admin/encore/imports",
    methods: ["POST"],
    middlewares: [uploadFile],
  },
]
