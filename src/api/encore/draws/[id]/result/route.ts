import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { localeOf } from "../../../../../i18n"
import { drawResult } from "../../../../lib/draw-view"
import { localized } from "../../../../lib/localized"

/** Anybody, without a key: what is needed to repeat a closed draw: entries under public numbers and both
 * fingerprints, and once it is drawn the seed, the winners and the alternates. */
export const GET = localized(async (req: MedusaRequest, res: MedusaResponse) => {
  res.json({
    result: await drawResult(req.scope, req.params.id!, localeOf(req.headers)),
  })
})
