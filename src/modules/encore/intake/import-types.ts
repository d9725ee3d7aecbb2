import { InferTypeOf } from "@medusajs/framework/types"
import { Import } from "../models"

export type ImportRecord = InferTypeOf<typeof Import>

export type ImportKind = ImportRecord["kind"]

/** Why a row stays out: a key under `rows` of the translations and what fills it in. */
export type Rejection = { key: string; params: Record<string, string | number> }

/** What an import brings that was not there before. Amounts in major units. */
export type ImportTotals = {
  members: number
  purchases: number
  points: number
  amounts: { currency_code: string; amount: string }[]
}

/** A row that may come in. `source_id` tells it from the others of its kind. */
export type AcceptedRow<Data> = { email: string; source_id: string; data: Data }

export type CheckedRow<Data> = AcceptedRow<Data> | { rejection: Rejection }

/** What a file of one kind has to look like, and how its rows are judged. */
export type RowFormat<Data> = {
  /** In the order of the file; the last ones may be missing, so many. */
  columns: readonly string[]
  optional: number
  check: (values: string[], now: Date) => CheckedRow<Data>
  /** Why the second of two rows with one `source_id` stays out. */
  duplicate: string
}

/** An accepted row, kept until its turn. */
export type StagedRow<Data> = AcceptedRow<Data> & { id: string; row: number }

/** What one chunk of rows came to. */
export type ChunkOutcome = {
  accepted: number
  unchanged: number
  rejected: { id: string; rejection: Rejection }[]
  totals: ImportTotals
}
