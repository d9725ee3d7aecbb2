import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { localeOf } from "../../../../i18n"
import { ENCORE_MODULE } from "../../../../modules/encore"
import { DrawStatus } from "../../../../modules/encore/program/draws/draw-definition"
import { drawViews } from "../../../lib/draw-view"
import { memberOfCustomer } from "../../../lib/find-member"
import { localized } from "../../../lib/localized"
import { PublicStatus, StoreGetEncoreDraws } from "./validators"

const STATUSES: Record<PublicStatus, DrawStatus[]> = {
  open: ["open"],
  closed: ["closed"],
  drawn: ["drawn", "settled"],
}

/** Anybody: the prize draws that are on, or those of a status; with their own entries for
 * a signed-in customer. */
export const GET = localized(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    const {
      status = ["open"],
      limit,
      offset,
    } = req.validatedQuery as StoreGetEncoreDraws
    const { draws, count } = await req.scope.resolve(ENCORE_MODULE).findDraws({
      statuses: status.flatMap((one) => STATUSES[one]),
      limit,
      offset,
    })
    const customerId = req.auth_context?.actor_id
    const member = customerId ? await memberOfCustomer(req.scope, customerId) : null
    res.json({
      draws: await drawViews(
        req.scope,
        draws,
        member?.id ?? null,
        localeOf(req.headers)
      ),
      count,
      offset,
      limit,
    })
  }
)
