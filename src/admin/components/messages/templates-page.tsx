import { Badge, Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"

import { useFormat } from "../../hooks/use-format"
import { useTemplates } from "../../hooks/use-messages"
import { templateHref } from "../../lib/messages"
import { Section } from "../common/section"
import { SectionState } from "../common/section-state"
import { SectionTable } from "../common/section-table"
import { useLanguageName } from "./use-language-name"
import { useKindWords } from "./use-kind-words"

/** The templates that come with the plugin, and where the shop has its own words. */
export function TemplatesPage() {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const languageName = useLanguageName()
  const kindInWords = useKindWords()
  const query = useTemplates()

  return (
    <Section
      level="h1"
      heading={t("messages.templates.heading")}
      description={t("messages.templates.description")}
    >
      <SectionState query={query} rows={6}>
        {(templates) => (
          <SectionTable label={t("messages.templates.heading")}>
            <Table.Header>
              <Table.Row>
                <Table.HeaderCell>{t("messages.templates.name")}</Table.HeaderCell>
                <Table.HeaderCell>{t("messages.view.purpose")}</Table.HeaderCell>
                <Table.HeaderCell>{t("messages.templates.words")}</Table.HeaderCell>
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {templates.map(({ handle, purpose, own }) => (
                <Table.Row key={handle}>
                  <Table.Cell>
                    <Link
                      to={templateHref(handle)}
                      className="text-ui-tag-blue-text hover:underline"
                    >
                      {kindInWords(handle)}
                    </Link>
                  </Table.Cell>
                  <Table.Cell>{t(`messages.purposes.${purpose}`)}</Table.Cell>
                  <Table.Cell>
                    {own.length ? (
                      <Badge size="2xsmall">
                        {t("messages.templates.own", {
                          languages: format.list(own.map(languageName)),
                        })}
                      </Badge>
                    ) : (
                      t("messages.templates.ready")
                    )}
                  </Table.Cell>
                </Table.Row>
              ))}
            </Table.Body>
          </SectionTable>
        )}
      </SectionState>
    </Section>
  )
}
