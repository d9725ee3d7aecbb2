import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ENCORE_MODULE } from "../../../../modules/encore"
import { localized } from "../../../lib/localized"
import { AdminGetEncoreSuggestions } from "./validators"

/** Admins: what people suggest, the latest first. */
export const GET = localized(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    const { limit, offset, ...filters } =
      req.validatedQuery as AdminGetEncoreSuggestions
    const { suggestions, count } = await req.scope
      .resolve(ENCORE_MODULE)
      .findSuggestions(filters, { limit, offset })
    res.json({ suggestions, count, offset, limit })
  }
)
