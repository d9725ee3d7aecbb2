import { toCsv } from "./csv"
import type { ImportKind } from "./types"

type Column = { name: string; required: boolean; example: string }

/** The columns of each kind of file, in their order. */
export const IMPORT_COLUMNS: Record<Exclude<ImportKind, "orders">, Column[]> = {
  purchases: [
    { name: "email", required: true, example: "ada@example.com" },
    { name: "purchase_id", required: true, example: "2024-0001" },
    { name: "purchased_at", required: true, example: "2024-05-17" },
    { name: "amount", required: true, example: "49.90" },
    { name: "currency_code", required: true, example: "eur" },
    { name: "items", required: false, example: "2" },
  ],
  balances: [
    { name: "email", required: true, example: "ada@example.com" },
    { name: "points", required: true, example: "250" },
    { name: "expires_at", required: false, example: "2027-12-31" },
    { name: "tier", required: false, example: "" },
    { name: "reason", required: false, example: "Moved from the former program" },
  ],
}

export function templateCsv(columns: Column[]): string {
  return toCsv([columns.map(({ name }) => name), columns.map(({ example }) => example)])
}
