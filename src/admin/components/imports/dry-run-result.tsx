import { Alert } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import type { Import } from "../../lib/types"
import { Section } from "../common/section"
import { ImportProgress } from "./import-progress"
import { ImportTotals } from "./import-totals"
import { RejectedRows } from "./rejected-rows"

type DryRunResultProps = { item: Import }

/** What an import would bring, before anything is changed. */
export function DryRunResult({ item }: DryRunResultProps) {
  const { t } = useTranslation("encore")

  if (item.status === "failed") {
    return <Alert variant="error">{item.error ?? t("imports.statuses.failed")}</Alert>
  }

  return (
    <div className="flex flex-col gap-y-3" aria-live="polite">
      <Section
        heading={t("imports.totals.headingDry")}
        description={
          item.status === "completed" ? t("imports.form.nothingChanged") : undefined
        }
      >
        {item.status === "running" && <ImportProgress item={item} />}
        <ImportTotals item={item} />
      </Section>
      {item.rejected_count > 0 && <RejectedRows item={item} />}
    </div>
  )
}
