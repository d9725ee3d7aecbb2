import { balanceRows } from "./balance-row"
import { purchaseRows } from "./purchase-row"

/** The kinds of file that can be taken in. */
export const ROW_FORMATS = { purchases: purchaseRows, balances: balanceRows } as const

export type FileKind = keyof typeof ROW_FORMATS
