import { RouteFocusModal, useRouteModal } from "@medusajs/dashboard/components"
import { Button, Heading, Kbd } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"

import { useFormat } from "../../hooks/use-format"
import { useImport, useStartImport } from "../../hooks/use-imports"
import type { ImportKind } from "../../lib/types"
import { CloseButton } from "../common/close-button"
import { FormError } from "../common/form-error"
import { ColumnsGuide } from "./columns-guide"
import { DryRunResult } from "./dry-run-result"
import { FileField } from "./file-field"
import { KindField } from "./kind-field"

/**
 * First a dry run, that shows what the import would bring; only then the import
 * itself, of the very same file.
 */
export function CreateImportForm() {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const { handleSuccess } = useRouteModal()
  const [kind, setKind] = useState<ImportKind>("purchases")
  const [file, setFile] = useState<File | null>(null)
  const [dryRunId, setDryRunId] = useState<string>()

  const { data: dryRun } = useImport(dryRunId)
  const { mutate, isPending, error, reset } = useStartImport()

  const isReady = kind === "orders" || file !== null
  const isChecked = dryRun?.status === "completed"
  const isBusy = isPending || dryRun?.status === "running"

  const startOver = () => {
    setDryRunId(undefined)
    reset()
  }

  const check = () =>
    mutate(
      { kind, file, dryRun: true },
      { onSuccess: (response) => setDryRunId(response.import.id) }
    )

  const run = () =>
    mutate(
      { kind, file, dryRun: false },
      {
        onSuccess: (response) =>
          handleSuccess(`/loyalty/imports/${response.import.id}`),
      }
    )

  return (
    <div className="flex h-full flex-col overflow-hidden">
      <div className="flex items-center gap-x-2 border-b px-4 py-2">
        <RouteFocusModal.Close asChild>
          <CloseButton />
        </RouteFocusModal.Close>
        <Kbd aria-hidden>esc</Kbd>
      </div>
      <RouteFocusModal.Body className="flex flex-1 flex-col items-center overflow-y-auto">
        <div className="flex w-full max-w-[720px] flex-col gap-y-8 px-4 py-16">
          <div>
            <RouteFocusModal.Title asChild>
              <Heading>{t("imports.form.heading")}</Heading>
            </RouteFocusModal.Title>
            <RouteFocusModal.Description className="txt-small text-ui-fg-subtle">
              {t("imports.form.description")}
            </RouteFocusModal.Description>
          </div>
          {error && <FormError error={error} />}
          <KindField
            value={kind}
            onChange={(value) => {
              setKind(value)
              setFile(null)
              startOver()
            }}
          />
          {kind !== "orders" && (
            <>
              <FileField
                value={file}
                onChange={(value) => {
                  setFile(value)
                  startOver()
                }}
                hint={t("imports.form.fileHint")}
              />
              {!dryRun && <ColumnsGuide kind={kind} />}
            </>
          )}
          {dryRun && <DryRunResult item={dryRun} />}
        </div>
      </RouteFocusModal.Body>
      <RouteFocusModal.Footer>
        <RouteFocusModal.Close asChild>
          <Button size="small" variant="secondary" type="button">
            {t("common.cancel")}
          </Button>
        </RouteFocusModal.Close>
        {isChecked ? (
          <Button
            size="small"
            onClick={run}
            isLoading={isPending}
            disabled={dryRun.accepted === 0}
          >
            {t("imports.form.import", {
              count: dryRun.accepted,
              rows: format.number(dryRun.accepted),
            })}
          </Button>
        ) : (
          <Button size="small" onClick={check} isLoading={isBusy} disabled={!isReady}>
            {t("imports.form.check")}
          </Button>
        )}
      </RouteFocusModal.Footer>
    </div>
  )
}
