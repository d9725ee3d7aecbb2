import { Locale, LOCALES } from "../../../i18n"
import { Sql } from "../lib/sql"
import { READY_TEMPLATES, ReadyTemplate, TemplateText } from "./ready"

/** A template as messages use it: the shop's own words where it has some. */
export type TemplateInForce = Omit<ReadyTemplate, "texts"> & {
  texts: Record<Locale, TemplateText>
  /** Languages in which the shop has its own words. */
  own: Locale[]
}

type OwnTexts = Partial<Record<Locale, TemplateText>>

/** All templates, in the order of their kinds. */
export async function templatesInForce(sql: Sql): Promise<TemplateInForce[]> {
  const rows = await sql<{ handle: string; texts: OwnTexts }>(
    "select handle, texts from encore_template where deleted_at is null"
  )
  const own = new Map(rows.map((row) => [row.handle, row.texts]))
  return READY_TEMPLATES.map((template) => {
    const texts = own.get(template.handle) ?? {}
    return {
      ...template,
      texts: { ...template.texts, ...texts },
      own: LOCALES.filter((locale) => texts[locale]),
    }
  })
}
