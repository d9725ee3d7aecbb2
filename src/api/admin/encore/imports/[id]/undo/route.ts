import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { localeOf } from "../../../../../../i18n"
import { beginUndoWorkflow, runImportWorkflow } from "../../../../../../workflows"
import { localized } from "../../../../../lib/localized"
import { awhile } from "../../background"
import { findImport } from "../../find-import"

/** Admins: take an import back. A large one takes its time, and goes on (202). */
export const POST = localized(
  async (req: MedusaRequest<never>, res: MedusaResponse) => {
    const import_id = req.params.id!
    const locale = localeOf(req.headers)
    await findImport(req.scope, import_id, locale)
    await beginUndoWorkflow(req.scope).run({ input: { import_id } })
    const ended = await awhile(
      req.scope,
      runImportWorkflow(req.scope).run({ input: { import_id } })
    )
    res
      .status(ended ? 200 : 202)
      .json({ import: await findImport(req.scope, import_id, locale) })
  }
)
