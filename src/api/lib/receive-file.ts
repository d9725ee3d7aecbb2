import {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import multer from "multer"
import { localeOf, say } from "../../i18n"

/** Which sentence says that a file is too large, and what fills it in. */
type TooLarge = { key: string; params: Record<string, number> }

/**
 * Hands on to a form's file, once multer has received it; says in the language of the
 * request what is wrong with a form that it refuses.
 */
export function receiving(
  receive: ReturnType<ReturnType<typeof multer>["single"]>,
  tooLarge: TooLarge
) {
  return (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void => {
    receive(req, res, (error: unknown) => {
      if (!(error instanceof multer.MulterError)) {
        return next(error)
      }
      const locale = localeOf(req.headers)
      if (error.code === "LIMIT_FILE_SIZE") {
        res.status(413).json({
          type: MedusaError.Types.INVALID_DATA,
          message: say(locale, `errors.${tooLarge.key}`, tooLarge.params),
        })
        return
      }
      next(
        new MedusaError(
          MedusaError.Types.INVALID_DATA,
          say(locale, "errors.invalid_request", {
            details: [error.field, error.message].filter(Boolean).join(": "),
          })
        )
      )
    })
  }
}
