import { Readable } from "node:stream"
import fc from "fast-check"
import { CsvRow, readCsv } from "../csv"

const COLUMNS = ["a", "b", "c"]

async function read(bytes: string | Buffer, pieces = 7): Promise<CsvRow[]> {
  const buffer = Buffer.from(bytes)
  const chunks: Buffer[] = []
  for (let at = 0; at < buffer.length; at += pieces) {
    chunks.push(buffer.subarray(at, at + pieces))
  }
  const rows: CsvRow[] = []
  for await (const row of readCsv(Readable.from(chunks), COLUMNS, 1)) {
    rows.push(row)
  }
  return rows
}

describe("a CSV file", () => {
  it("is read with quotes, line breaks of any kind and a byte order mark", async () => {
    expect(await read('\ufeffa,b,c\r\n1,"x, ""y""\r\nz",3\n4,5,6\r')).toEqual([
      { row: 2, values: ["1", 'x, "y"\r\nz', "3"] },
      { row: 3, values: ["4", "5", "6"] },
    ])
  })

  it("counts empty rows and leaves them out", async () => {
    expect(await read("a,b\n\n1,2\n\n\n3,4\n\n")).toEqual([
      { row: 3, values: ["1", "2"] },
      { row: 6, values: ["3", "4"] },
    ])
  })

  it("keeps letters of any script that are cut by the pieces it comes in", async () => {
    const name = "Ἑλλάς 中文 Ёлка 🎁"
    for (let pieces = 1; pieces < 9; pieces++) {
      expect(await read(`a,b,c\n${name},2,3\n`, pieces)).toEqual([
        { row: 2, values: [name, "2", "3"] },
      ])
    }
  })

  it("gives back whatever was written", async () => {
    const field = fc.string({ unit: "grapheme", maxLength: 20 })
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(field, field, field), { minLength: 1, maxLength: 20 }),
        async (rows) => {
          const quoted = rows.map((row) =>
            row.map((value) => `"${value.replaceAll('"', '""')}"`).join(",")
          )
          const found = await read(["a,b,c", ...quoted].join("\n"))
          expect(found.map((row) => row.values)).toEqual(rows)
        }
      ),
      { numRuns: 50 }
    )
  })

  it.each([
    ["another header", "a,b,d\n1,2,3", "import_header"],
    ["a column too many", "a,b,c,d\n1,2,3,4", "import_header"],
    ["a column too few", "a\n1", "import_header"],
    ["no header", "", "import_header"],
    ["no rows", "a,b,c\n\n", "import_empty"],
    ["a quote within a field", 'a,b\n1,2"3\n', "import_csv"],
    ["a quote that stays open", 'a,b\n1,"2\n', "import_csv"],
    ["broken UTF-8", Buffer.from("a,b\n1,\xff", "latin1"), "import_encoding"],
    ["UTF-8 that is cut off", Buffer.from("a,b\n1,\xc3", "latin1"), "import_encoding"],
    ["UTF-16", Buffer.from("\ufeffa,b\n1,2", "utf16le"), "import_encoding"],
  ])("with %s is refused", async (_, bytes, key) => {
    await expect(read(bytes)).rejects.toMatchObject({ key })
  })
})
