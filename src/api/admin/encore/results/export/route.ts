import { pipeline } from "node:stream/promises"
import { Readable } from "node:stream"
import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { stringify } from "csv-stringify"
import { localeOf } from "../../../../../i18n"
import { ENCORE_MODULE } from "../../../../../modules/encore"
import {
  EXPORT_COLUMNS,
  ExportCursor,
} from "../../../../../modules/encore/feedback/results/export"
import { localized } from "../../../../lib/localized"
import { ResultsQuery, resultsFilter } from "../../../../lib/results-query"

const PAGE = 2_000

/**
 * Admins: every answer of a time as CSV, the oldest first, a line for each answer to a
 * question; questions and choices in the language of the request, times in UTC. It is
 * read and sent a page at a time. What a spreadsheet would take for a formula is preceded
 * by an apostrophe.
 */
export const GET = localized(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    const encore = req.scope.resolve(ENCORE_MODULE)
    const { settings } = await encore.programInForce()
    const filter = resultsFilter(req.validatedQuery as ResultsQuery, settings)
    const locale = localeOf(req.headers)

    async function* answers() {
      let after: ExportCursor | null = null
      do {
        const page = await encore.nextAnswers(filter, locale, after, PAGE)
        yield* page.answers
        after = page.next
      } while (after)
    }
    res.setHeader("content-type", "text/csv; charset=utf-8")
    res.setHeader("content-disposition", 'attachment; filename="encore-answers.csv"')
    await pipeline(
      Readable.from(answers()),
      stringify({
        header: true,
        columns: [...EXPORT_COLUMNS],
        // The mark tells spreadsheets that the file is UTF-8.
        bom: true,
        escape_formulas: true,
        record_delimiter: "windows",
        cast: { date: (value) => value.toISOString() },
      }),
      res
    )
  }
)
