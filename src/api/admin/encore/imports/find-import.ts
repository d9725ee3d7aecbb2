import { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { Locale } from "../../../../i18n"
import { ENCORE_MODULE } from "../../../../modules/encore"
import { EncoreError } from "../../../../modules/encore/lib/encore-error"
import { importView, RejectedRow } from "./import-view"

/** So many rejected rows are shown; a file with more has one mistake in all of them. */
const SHOWN_REJECTIONS = 1_000

/**
 * An import and its rejected rows, in a language.
 * @throws NOT_FOUND
 */
export async function findImport(
  container: MedusaContainer,
  id: string,
  locale: Locale
) {
  const encore = container.resolve(ENCORE_MODULE)
  const [record] = await encore.listImports({ id })
  if (!record) {
    throw new EncoreError(MedusaError.Types.NOT_FOUND, "import_not_found")
  }
  const rejected = await encore.listImportRows(
    { import_id: id, email: null },
    { select: ["row", "rejection"], order: { row: "ASC" }, take: SHOWN_REJECTIONS }
  )
  return importView(record, rejected as unknown as RejectedRow[], locale)
}
