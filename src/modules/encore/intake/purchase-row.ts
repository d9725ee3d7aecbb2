import { CheckedRow, RowFormat } from "./import-types"
import { emailOf, lineOf, momentOf, plainDecimal, refuse } from "./row-values"

/** A purchase from elsewhere, checked. Amount in major units, without needless zeros. */
export type PurchaseData = {
  /** ISO 8601, UTC. */
  placed_at: string
  amount: string
  currency_code: string
  items: number | null
}

const COLUMNS = [
  "email",
  "purchase_id",
  "purchased_at",
  "amount",
  "currency_code",
  "items",
] as const

const MAX_ID_LENGTH = 200

/** No purchase is dearer, in whatever currency; what is, is a slipped comma. */
const MAX_AMOUNT = 1_000_000_000

/** The finest unit of a currency in use has four (ISO 4217: CLF, UYW). */
const MAX_DECIMALS = 4

const MAX_ITEMS = 1_000_000

/** Shops write no purchases of before; spreadsheets turn bad dates into such. */
const EARLIEST = Date.UTC(1900, 0, 1)

/** Current currencies and the former ones that history may be in. */
const CURRENCIES = new Set(
  Intl.supportedValuesOf("currency").map((code) => code.toLowerCase())
)

export const purchaseRows: RowFormat<PurchaseData> = {
  columns: COLUMNS,
  optional: 1,
  check: checkPurchase,
  duplicate: "duplicate",
}

function checkPurchase(values: string[], now: Date): CheckedRow<PurchaseData> {
  const [
    rawEmail = "",
    id = "",
    at = "",
    rawAmount = "",
    currency = "",
    rawItems = "",
  ] = values
  const email = emailOf(rawEmail)
  if (!email) {
    return refuse("email", rawEmail)
  }
  const source_id = lineOf(id, MAX_ID_LENGTH)
  if (!source_id) {
    return refuse("purchase_id", id)
  }
  const placedAt = momentOf(at)
  if (!placedAt || placedAt.getTime() < EARLIEST) {
    return refuse("purchased_at", at)
  }
  if (placedAt > now) {
    return refuse("purchased_at_future", at)
  }
  const amount = checkAmount(rawAmount.trim())
  if (typeof amount !== "string") {
    return amount
  }
  const currency_code = currency.trim().toLowerCase()
  if (!CURRENCIES.has(currency_code)) {
    return refuse("currency_code", currency)
  }
  const items = rawItems.trim()
  if (items && !(/^\d{1,7}$/.test(items) && Number(items) <= MAX_ITEMS)) {
    return refuse("items", rawItems)
  }
  return {
    email,
    source_id,
    data: {
      placed_at: placedAt.toISOString(),
      amount,
      currency_code,
      items: items ? Number(items) : null,
    },
  }
}

/** Nothing paid is history too: a gift, a sample. */
function checkAmount(text: string): string | ReturnType<typeof refuse> {
  if (/^-\d+(\.\d+)?$/.test(text) && Number(text) !== 0) {
    return refuse("amount_negative", text)
  }
  if (!/^\d+(\.\d+)?$/.test(text)) {
    return refuse("amount", text)
  }
  const amount = plainDecimal(text)
  const decimals = amount.split(".")[1]?.length ?? 0
  return Number(amount) > MAX_AMOUNT || decimals > MAX_DECIMALS
    ? refuse("amount_absurd", text)
    : amount
}
