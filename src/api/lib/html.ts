import { escapeHtml } from "../../print/html/escape"

/** A piece of HTML that is safe as it stands. */
export class SafeHtml {
  constructor(readonly text: string) {}

  toString(): string {
    return this.text
  }
}

type Value = SafeHtml | SafeHtml[] | string | number | null | undefined

/** HTML in which every value is text, wherever it stands: between tags or, in quotes, in
 * an attribute. Only other pieces of HTML go in as they are. */
export function html(parts: TemplateStringsArray, ...values: Value[]): SafeHtml {
  return new SafeHtml(
    parts.reduce((text, part, index) => text + insert(values[index - 1]) + part)
  )
}

function insert(value: Value): string {
  if (Array.isArray(value)) {
    return value.map((each) => each.text).join("")
  }
  return value instanceof SafeHtml ? value.text : escapeHtml(String(value ?? ""))
}
