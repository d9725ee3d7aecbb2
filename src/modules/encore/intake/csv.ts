import { pipeline, Readable } from "node:stream"
import { MedusaError } from "@medusajs/framework/utils"
import { CsvError, parse } from "csv-parse"
import { EncoreError } from "../lib/encore-error"
import { shorten } from "./row-values"

/** One row of the file. The header is row 1; empty lines count, as they do in the
 * spreadsheet where somebody will look for the row. */
export type CsvRow = { row: number; values: string[] }

/** Of a row, in characters. A quote that is never closed would else swallow the file. */
const MAX_RECORD_SIZE = 65_536

/** How much of a wrong header is shown. */
const SHOWN_HEADER = 200

/**
 * Reads a CSV file (RFC 4180; UTF-8, with or without BOM) row by row, at constant
 * memory.
 *
 * @param columns what the header has to be; the last `optional` of them may be missing
 * @throws INVALID_DATA for another header, broken encoding, broken quotes, no rows
 */
export async function* readCsv(
  bytes: Readable,
  columns: readonly string[],
  optional: number
): AsyncGenerator<CsvRow> {
  const parser = parse({
    relax_column_count: true,
    record_delimiter: ["\r\n", "\n", "\r"],
    max_record_size: MAX_RECORD_SIZE,
  })
  // An error anywhere destroys the parser with it, and so comes out of its iteration.
  pipeline(bytes, decodeUtf8, parser, () => undefined)

  let row = 0
  let filled = 0
  try {
    for await (const values of parser as AsyncIterable<string[]>) {
      row++
      if (row === 1) {
        checkHeader(values, columns, optional)
      } else if (values.length > 1 || values[0] !== "") {
        filled++
        yield { row, values }
      }
    }
  } catch (error) {
    throw error instanceof CsvError
      ? new EncoreError(MedusaError.Types.INVALID_DATA, "import_csv", { row: row + 1 })
      : error
  }
  if (row === 0) {
    checkHeader([], columns, optional)
  }
  if (filled === 0) {
    throw new EncoreError(MedusaError.Types.INVALID_DATA, "import_empty")
  }
}

async function* decodeUtf8(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true })
  try {
    for await (const chunk of bytes) {
      yield decoder.decode(chunk, { stream: true })
    }
    yield decoder.decode()
  } catch (error) {
    throw (error as { code?: string }).code === "ERR_ENCODING_INVALID_ENCODED_DATA"
      ? new EncoreError(MedusaError.Types.INVALID_DATA, "import_encoding")
      : error
  }
}

function checkHeader(
  found: string[],
  columns: readonly string[],
  optional: number
): void {
  const fits =
    found.length >= columns.length - optional &&
    found.length <= columns.length &&
    found.every((name, index) => name === columns[index])
  if (!fits) {
    throw new EncoreError(MedusaError.Types.INVALID_DATA, "import_header", {
      expected: columns.join(","),
      found: shorten(found.join(","), SHOWN_HEADER) || "-",
    })
  }
}
