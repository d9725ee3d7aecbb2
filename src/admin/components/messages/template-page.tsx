import { Container } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"

import { useTemplate } from "../../hooks/use-messages"
import type { TextLocale } from "../../lib/messages"
import { ChangesSection } from "../common/changes-section"
import { SectionState } from "../common/section-state"
import { toTextLocale } from "./text-locale"
import { TemplateEditor } from "./template-editor"

/** A template's words, in one language at a time, beside what comes of them. */
export function TemplatePage() {
  const { i18n } = useTranslation("encore")
  const { handle = "" } = useParams()
  const query = useTemplate(handle)
  const [locale, setLocale] = useState<TextLocale>(toTextLocale(i18n.language))

  return (
    <div className="flex flex-col gap-y-3">
      {query.data ? (
        <TemplateEditor
          // Other words are another form.
          key={`${locale}:${query.data.own.includes(locale)}`}
          template={query.data}
          locale={locale}
          onLocale={setLocale}
        />
      ) : (
        <Container className="p-0">
          <SectionState query={query} rows={8}>
            {() => null}
          </SectionState>
        </Container>
      )}
      <ChangesSection objectType="template" objectId={handle} />
    </div>
  )
}
