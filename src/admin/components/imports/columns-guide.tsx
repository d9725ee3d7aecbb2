import { ArrowDownTray } from "@medusajs/icons"
import { Badge, Button, Code, Heading, Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { downloadCsv } from "../../lib/csv"
import { IMPORT_COLUMNS, templateCsv } from "../../lib/import-format"

type ColumnsGuideProps = { kind: keyof typeof IMPORT_COLUMNS }

/** What the file's columns are called and hold, with a file to start from. */
export function ColumnsGuide({ kind }: ColumnsGuideProps) {
  const { t } = useTranslation("encore")
  const columns = IMPORT_COLUMNS[kind]

  return (
    <div className="flex flex-col gap-y-3">
      <div className="flex items-center justify-between">
        <Heading level="h2">{t("imports.form.columns")}</Heading>
        <Button
          type="button"
          size="small"
          variant="transparent"
          onClick={() => downloadCsv(`${kind}-template.csv`, templateCsv(columns))}
        >
          <ArrowDownTray aria-hidden />
          {t("imports.form.template")}
        </Button>
      </div>
      <div className="shadow-elevation-card-rest overflow-hidden rounded-lg">
        <Table aria-label={t("imports.form.columns")}>
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell>{t("imports.form.column")}</Table.HeaderCell>
              <Table.HeaderCell>{t("imports.form.meaning")}</Table.HeaderCell>
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {columns.map(({ name, required }) => (
              <Table.Row key={name}>
                <Table.Cell>
                  <span className="flex items-center gap-x-2 py-2">
                    <Code>{name}</Code>
                    {required && (
                      <Badge size="2xsmall">{t("imports.form.required")}</Badge>
                    )}
                  </span>
                </Table.Cell>
                <Table.Cell className="whitespace-normal py-2">
                  {t(`imports.kinds.${kind}.columns.${name}`)}
                </Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </div>
    </div>
  )
}
