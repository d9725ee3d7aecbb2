import { Locale } from "../../../../i18n"
import { Purpose } from "../terms"

/** What a message says in one language: both Liquid, the body as what an MJML column
 * holds. */
export type TemplateText = { subject: string; body: string }

/** A template that comes with the plugin; a shop may put its own words over it. */
export type ReadyTemplate = {
  handle: string
  /** Of the messages it is for, as lists name them. */
  kind: string
  purpose: Purpose
  /** Data as its messages have it, for a preview and a test. */
  sample: Record<string, unknown>
  texts: Record<Locale, TemplateText>
}
