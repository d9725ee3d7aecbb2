import { MedusaRequest } from "@medusajs/framework/http"
import { callerOf, charge, RateLimit } from "../rate-limit"

/** Links in a minute that lead nowhere, for one address of the net. A link that leads
 * somewhere costs nothing: nobody is kept from answering by who sits beside them. */
const MISSES: RateLimit = { name: "survey-miss", points: 30, seconds: 60 }

/** Answers of one address in ten minutes by a link that is open to all. */
const OPEN_ANSWERS: RateLimit = { name: "survey-open", points: 20, seconds: 600 }

/** A link led nowhere.
 * @returns after how many seconds the next may be tried; null: at once */
export function chargeMiss(req: MedusaRequest): Promise<number | null> {
  return charge(req.scope, MISSES, callerOf(req))
}

/** Somebody answers by a link that is open to all.
 * @returns as above */
export function chargeOpenAnswer(req: MedusaRequest): Promise<number | null> {
  return charge(req.scope, OPEN_ANSWERS, callerOf(req))
}
