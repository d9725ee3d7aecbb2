import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { localeOf, say } from "../../i18n"
import { EncoreError } from "../../modules/encore/lib/encore-error"

type Handler<Request extends Pick<MedusaRequest, "headers">> = (
  req: Request,
  res: MedusaResponse
) => Promise<void>

/** A route whose errors are said in the language of the request. */
export function localized<Request extends Pick<MedusaRequest, "headers">>(
  handler: Handler<Request>
): Handler<Request> {
  return async (req, res) => {
    try {
      await handler(req, res)
    } catch (error) {
      throw inLanguageOf(req, error)
    }
  }
}

/** The same error with its sentence in the language of the request. */
export function inLanguageOf(
  req: Pick<MedusaRequest, "headers">,
  error: unknown
): unknown {
  return EncoreError.is(error)
    ? new MedusaError(
        error.type,
        say(localeOf(req.headers), `errors.${error.key}`, error.params)
      )
    : error
}
