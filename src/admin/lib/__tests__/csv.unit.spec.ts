import { parse } from "csv-parse/sync"

import { toCsv } from "../csv"
import { IMPORT_COLUMNS, templateCsv } from "../import-format"

describe("toCsv", () => {
  it("is read back as it was, whatever its fields hold", () => {
    const rows = [
      ["row", "reason"],
      ["1", 'an "amount", quoted'],
      ["2", "two\nlines"],
      ["3", ""],
    ]
    expect(parse(toCsv(rows))).toEqual(rows)
  })
})

describe("templateCsv", () => {
  it("names the columns of the kind, with an example under each", () => {
    const [header, example] = parse(templateCsv(IMPORT_COLUMNS.purchases))
    expect(header).toEqual([
      "email",
      "purchase_id",
      "purchased_at",
      "amount",
      "currency_code",
      "items",
    ])
    expect(example).toHaveLength(header.length)
  })
})
