import { existsSync, readFileSync } from "node:fs"
import path from "node:path"

/** One line of the CDNOW purchase history (Fader & Hardie). */
export type CdnowPurchase = {
  email: string
  purchase_id: string
  purchased_at: string
  /** US dollars, as written in the file. */
  amount: string
  items: number
}

const FILE = path.join(
  process.env.ENCORE_CDNOW_DIR ?? path.resolve(__dirname, "../../../shared/data/cdnow"),
  "CDNOW_master.txt"
)

/** Whether the data set is on this machine; it isn't part of the project. */
export const cdnowIsThere = existsSync(FILE)

/** Says why what needs the data set is left out. */
export const CDNOW_MISSING =
  "The CDNOW data isn't there; set ENCORE_CDNOW_DIR to the folder of CDNOW_master.txt."

/** The purchases of the file, a header and then white-space separated columns. */
export function readCdnow(): CdnowPurchase[] {
  return readFileSync(FILE, "utf8")
    .split(/\r?\n/)
    .slice(1)
    .filter((line) => line.trim())
    .map((line, index) => {
      const [customer, date, items, amount] = line.trim().split(/\s+/) as [
        string,
        string,
        string,
        string,
      ]
      return {
        email: `c${customer}@cdnow.example`,
        purchase_id: `cdnow-${index + 2}`,
        purchased_at: date.replace(/(\d{4})(\d\d)(\d\d)/, "$1-$2-$3"),
        amount,
        items: Number(items),
      }
    })
}

/**
 * Purchases as the file that an import takes.
 * @param copies how often, under other addresses and ids, for a larger shop
 */
export function cdnowCsv(purchases: CdnowPurchase[], copies = 1): string {
  const lines = ["email,purchase_id,purchased_at,amount,currency_code,items"]
  for (let copy = 0; copy < copies; copy++) {
    const mark = copy ? `${copy}-` : ""
    for (const { email, purchase_id, purchased_at, amount, items } of purchases) {
      lines.push(
        `${mark}${email},${mark}${purchase_id},${purchased_at},${amount},USD,${items}`
      )
    }
  }
  return lines.join("\n") + "\n"
}
