import { Basket } from "../program/earning/basket"

/** A purchase as it comes in, whoever brings it. Amounts in major units, as text. */
export type PurchaseInput = {
  source: "medusa" | "import"
  source_id: string
  import_id: string | null
  /** null: a guest's, kept for the day its buyer is known. */
  member_id: string | null
  email: string | null
  /** Where it was delivered to, ISO 3166-1 alpha-2, lower case. */
  country_code: string | null
  currency_code: string
  amount: string
  item_count: number | null
  basket: Basket
  placed_at: Date
  canceled_at: Date | null
}

export type Award = {
  member_id: string
  entry_id: string
  points: number
  source_type: string
  source_id: string
}
