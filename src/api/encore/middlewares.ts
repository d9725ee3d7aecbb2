import {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { pageLocale, sendTooMany } from "../lib/cards/send-card"
import { callerOf, charge, RateLimit } from "../lib/rate-limit"

/** Pages in a minute, for one address of the net. A PDF takes a fifth of a second. */
const LIMIT: RateLimit = { name: "card", points: 120, seconds: 60 }

async function limited(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> {
  const wait = await charge(req.scope, LIMIT, callerOf(req))
  if (wait === null) {
    return next()
  }
  sendTooMany(res, pageLocale(req), wait)
}

/** The pages of cards: for whoever has the address, so many in a minute. */
export const cardMiddlewares: MiddlewareRoute[] = [
  { matcher: "/encore/c/*", methods: ["GET"], middlewares: [limited] },
  { matcher: "/encore/m/*", methods: ["GET"], middlewares: [limited] },
]
