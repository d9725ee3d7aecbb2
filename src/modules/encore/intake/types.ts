import { Basket } from "../program/earning/basket"
import { MemberFacts } from "../program/earning/facts"

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
  facts?: PurchaseFacts | null
}

/** What rules ask of an order besides its basket; and of its member, once it was rated
 * by rules that ask. */
export type PurchaseFacts = {
  sales_channel_id: string | null
  customer_group_ids: string[]
  member?: Omit<MemberFacts, "customer_group_ids">
}
