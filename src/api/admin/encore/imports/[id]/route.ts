import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { localeOf } from "../../../../../i18n"
import { localized } from "../../../../lib/localized"
import { findImport } from "../find-import"

/** Admins: one import, how far it is, and which rows stayed out. */
export const GET = localized(async (req: MedusaRequest<never>, res: MedusaResponse) => {
  res.json({
    import: await findImport(req.scope, req.params.id!, localeOf(req.headers)),
  })
})
