/** Fields that hold a separator, a quote or a line end are quoted. */
function toField(value: string | number): string {
  const text = String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

export function toCsv(rows: (string | number)[][]): string {
  return rows.map((row) => `${row.map(toField).join(",")}\r\n`).join("")
}

/** Hands a text to the browser as a file. */
export function downloadCsv(fileName: string, csv: string) {
  // The mark tells spreadsheets that the file is UTF-8.
  const url = URL.createObjectURL(
    new Blob(["\ufeff", csv], { type: "text/csv;charset=utf-8" })
  )
  const link = document.createElement("a")
  link.href = url
  link.download = fileName
  link.click()
  URL.revokeObjectURL(url)
}
