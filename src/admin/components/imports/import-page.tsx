import { SectionRow } from "@medusajs/dashboard/components"
import { Alert, Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"

import { useFormat } from "../../hooks/use-format"
import { useImport } from "../../hooks/use-imports"
import { Section } from "../common/section"
import { SectionState } from "../common/section-state"
import { UserName } from "../common/user-name"
import { ImportProgress } from "./import-progress"
import { ImportStatusBadge } from "./import-status-badge"
import { ImportTotals } from "./import-totals"
import { RejectedRows } from "./rejected-rows"
import { UndoButton } from "./undo-button"

/** One import: how far it is, what it brought, what it refused. */
export function ImportPage() {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const { id } = useParams()
  const query = useImport(id)

  if (!query.data) {
    return (
      <Container className="p-0">
        <SectionState query={query} rows={6}>
          {() => null}
        </SectionState>
      </Container>
    )
  }
  const item = query.data

  return (
    <div className="flex flex-col gap-y-3">
      <Section
        level="h1"
        heading={t(`imports.kinds.${item.kind}.name`)}
        actions={
          <>
            <ImportStatusBadge item={item} />
            {item.status === "completed" && !item.dry_run && <UndoButton item={item} />}
          </>
        }
      >
        {item.status === "running" && <ImportProgress item={item} />}
        {item.error && (
          <div className="px-6 py-4">
            <Alert variant="error">{item.error}</Alert>
          </div>
        )}
        {item.file_name && (
          <SectionRow title={t("imports.columns.file")} value={item.file_name} />
        )}
        <SectionRow
          title={t("imports.columns.by")}
          value={<UserName id={item.created_by} fallback="–" />}
        />
        <SectionRow
          title={t("imports.columns.at")}
          value={format.dateTime(item.created_at)}
        />
        {item.completed_at && (
          <SectionRow
            title={t("imports.columns.completedAt")}
            value={format.dateTime(item.completed_at)}
          />
        )}
      </Section>
      <Section
        heading={
          item.dry_run ? t("imports.totals.headingDry") : t("imports.totals.heading")
        }
      >
        <ImportTotals item={item} />
      </Section>
      {item.rejected_count > 0 && <RejectedRows item={item} />}
    </div>
  )
}
