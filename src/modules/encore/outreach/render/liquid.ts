import { Liquid } from "liquidjs"
import { Locale } from "../../../../i18n"

/** A text, how long it takes to write and how much room it needs: a template that loops
 * for ever is stopped by these. */
const LIMITS = { parseLimit: 100_000, renderLimit: 500, memoryLimit: 2_000_000 }

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
}

/** A value as text that means nothing in HTML, wherever it stands. */
export function escapeHtml(value: unknown): string {
  return String(value ?? "").replace(/[&<>"']/g, (character) => ENTITIES[character]!)
}

/** Where the text goes: HTML, where every value is escaped, or plain text. */
export type Target = "html" | "text"

export type LiquidContext = { locale: Locale; backend_url: string | null }

/**
 * Fills a template in. It reads no files, sees nothing but its data's own properties, and
 * no filter of a template's takes the escaping off.
 *
 * Filters of ours: `absolute` (a path of this server as a link), `number`, `money: "eur"`,
 * `day`, `lines` (keeps the line breaks of a text).
 *
 * @throws an error of Liquid's that says where the template is wrong
 */
export async function fillIn(
  template: string,
  data: object,
  target: Target,
  context: LiquidContext
): Promise<string> {
  return engineOf(target, context).parseAndRender(template, data) as Promise<string>
}

function engineOf(target: Target, { locale, backend_url }: LiquidContext): Liquid {
  const engine = new Liquid({
    ...LIMITS,
    // In memory, and empty: a template can include nothing.
    templates: {},
    relativeReference: false,
    ownPropertyOnly: true,
    strictFilters: true,
    outputEscape: target === "html" ? escapeHtml : undefined,
  })
  // Liquid's own takes the escaping off: then words of a customer's could be markup.
  engine.registerFilter("raw", (value: unknown) => value)
  engine.registerFilter("absolute", (path: unknown) =>
    String(path ?? "").startsWith("/")
      ? `${backend_url ?? ""}${String(path)}`
      : String(path ?? "")
  )
  engine.registerFilter("number", (value: unknown) =>
    new Intl.NumberFormat(locale).format(Number(value))
  )
  engine.registerFilter("money", (amount: unknown, currency: unknown) =>
    new Intl.NumberFormat(locale, {
      style: "currency",
      currency: String(currency ?? "XXX"),
    }).format(Number(amount))
  )
  engine.registerFilter("day", (value: unknown, zone?: unknown) =>
    new Intl.DateTimeFormat(locale, {
      dateStyle: "long",
      timeZone: typeof zone === "string" ? zone : "UTC",
    }).format(new Date(String(value)))
  )
  engine.registerFilter("lines", {
    raw: true,
    handler: (value: unknown) =>
      target === "html"
        ? escapeHtml(value).replace(/\r?\n/g, "<br/>")
        : String(value ?? ""),
  })
  return engine
}
