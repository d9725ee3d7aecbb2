import { Balances } from "./types"

/** What a replay needs of the database, in any order. */
export type LedgerRecords = {
  entries: { id: string; points: number; debt: number }[]
  lots: {
    id: string
    amount: number
    held: number
    matured: boolean
  }[]
  allocations: { lot_id: string; points: number }[]
}

/**
 * One member's balances from their records alone: each lot's remainder is its
 * amount and its allocations; what they owe is the sum of the entries' debts. The
 * balances kept on the member must equal this at any moment.
 */
export function replayBalances(records: LedgerRecords): Balances {
  const remaining = new Map(records.lots.map((lot) => [lot.id, lot.amount]))
  for (const { lot_id, points } of records.allocations) {
    remaining.set(lot_id, (remaining.get(lot_id) ?? 0) + points)
  }

  const balances: Balances = { available: 0, pending: 0, held: 0, debt: 0 }
  for (const lot of records.lots) {
    const left = remaining.get(lot.id)! - lot.held
    balances.held += lot.held
    balances[lot.matured ? "available" : "pending"] += left
  }
  balances.debt = records.entries.reduce((sum, entry) => sum + entry.debt, 0)
  return balances
}
