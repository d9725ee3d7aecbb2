import { MiddlewareRoute } from "@medusajs/framework/http"
import multer from "multer"
import { receiving } from "../../../lib/receive-file"
import { validateBody } from "../../../lib/validation"
import { AdminPreviewEncoreBrand } from "./validators"

/** A logo stands in every page of a card; more than this would be felt. */
const MAX_KILOBYTES = 500

export const brandMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/encore/brand/logo",
    methods: ["POST"],
    middlewares: [
      receiving(
        multer({
          storage: multer.memoryStorage(),
          limits: { fileSize: MAX_KILOBYTES * 1024, files: 1, fields: 0, parts: 2 },
        }).single("file"),
        { key: "logo_too_large", params: { max_kb: MAX_KILOBYTES } }
      ),
    ],
  },
  {
    matcher: "/admin/encore/brand/preview",
    methods: ["POST"],
    middlewares: [validateBody(AdminPreviewEncoreBrand)],
  },
]
