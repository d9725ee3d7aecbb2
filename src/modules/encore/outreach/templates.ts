import { MedusaError } from "@medusajs/framework/utils"
import { Locale, LOCALES } from "../../../i18n"
import { Actor, recordChange } from "../audit/record"
import { EncoreError } from "../lib/encore-error"
import { newId } from "../lib/new-id"
import { Sql } from "../lib/sql"
import { READY_TEMPLATES, ReadyTemplate, readyTemplate, TemplateText } from "./ready"

/** A template as messages use it: the shop's own words where it has some. */
export type TemplateInForce = Omit<ReadyTemplate, "texts"> & {
  texts: Record<Locale, TemplateText>
  /** Languages in which the shop has its own words. */
  own: Locale[]
}

export type OwnTexts = Partial<Record<Locale, TemplateText>>

/** All templates, in the order of their kinds. */
export async function templatesInForce(sql: Sql): Promise<TemplateInForce[]> {
  const rows = await sql<{ handle: string; texts: OwnTexts }>(
    "select handle, texts from encore_template where deleted_at is null"
  )
  const own = new Map(rows.map((row) => [row.handle, row.texts]))
  return READY_TEMPLATES.map((template) => inForce(template, own.get(template.handle)))
}

export type SaveTemplateInput = {
  handle: string
  /** By language; null: the ready words again. What is left out stays. */
  texts: Partial<Record<Locale, TemplateText | null>>
  by: Actor
}

/**
 * Puts the shop's own words over a ready template, or takes them off again. In the
 * caller's transaction; that they can be filled in is the caller's to try.
 *
 * @throws NOT_FOUND for a template that doesn't come with the plugin
 */
export async function saveTemplate(
  sql: Sql,
  { handle, texts, by }: SaveTemplateInput
): Promise<TemplateInForce> {
  const ready = readyTemplate(handle)
  if (!ready) {
    throw new EncoreError(MedusaError.Types.NOT_FOUND, "template_not_found")
  }
  // The row is there from here on, and locked.
  const [stored] = await sql<{ id: string; texts: OwnTexts }>(
    `insert into encore_template (id, handle, texts) values (?, ?, '{}')
     on conflict (handle) where deleted_at is null do update set updated_at = now()
     returning id, texts`,
    [newId("enctpl"), handle]
  )
  const before = stored!.texts
  const after = Object.fromEntries(
    Object.entries({ ...before, ...texts }).filter(([, text]) => text !== null)
  ) as OwnTexts
  await sql("update encore_template set texts = ?::jsonb where id = ?", [
    JSON.stringify(after),
    stored!.id,
  ])
  await recordChange(sql, {
    object_type: "template",
    object_id: handle,
    action: "updated",
    ...by,
    before,
    after,
  })
  return inForce(ready, after)
}

function inForce(template: ReadyTemplate, texts: OwnTexts = {}): TemplateInForce {
  return {
    ...template,
    texts: { ...template.texts, ...texts },
    own: LOCALES.filter((locale) => texts[locale]),
  }
}
