import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { localeOf, say } from "../../i18n"

/** Refuses a request that came too often, and says when to come back. */
export function refuseTooMany(
  req: Pick<MedusaRequest, "headers">,
  res: MedusaResponse,
  seconds: number
): void {
  res.setHeader("Retry-After", seconds)
  res.status(429).json({
    type: "too_many_requests",
    message: say(localeOf(req.headers), "errors.too_many_requests", { seconds }),
  })
}
