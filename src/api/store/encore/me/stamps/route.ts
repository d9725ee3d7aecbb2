import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ENCORE_MODULE } from "../../../../../modules/encore"
import { memberOfCustomer } from "../../../../lib/find-member"
import { localized } from "../../../../lib/localized"
import { StoreGetEncoreStamps } from "./validators"

/** The customer: where their stamps came from, the latest first; of one card or order if
 * asked. Why an admin gave some is said to admins only. */
export const GET = localized(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    const page = req.validatedQuery as StoreGetEncoreStamps
    const member = await memberOfCustomer(req.scope, req.auth_context.actor_id)
    const { stamps, count } = await req.scope
      .resolve(ENCORE_MODULE)
      .listMemberStamps(member.id, page)
    res.json({
      stamps: stamps.map(({ reason: _, ...stamp }) => stamp),
      count,
      offset: page.offset,
      limit: page.limit,
    })
  }
)
