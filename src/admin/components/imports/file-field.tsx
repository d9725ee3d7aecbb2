import { ArrowDownTray, DocumentText, XMarkMini } from "@medusajs/icons"
import { clx, IconButton, Text } from "@medusajs/ui"
import { type DragEvent, useId, useRef, useState } from "react"
import { useTranslation } from "react-i18next"

type FileFieldProps = {
  value: File | null
  onChange: (file: File | null) => void
  hint: string
}

/** A CSV file, dropped or chosen. */
export function FileField({ value, onChange, hint }: FileFieldProps) {
  const { t } = useTranslation("encore")
  const input = useRef<HTMLInputElement>(null)
  const [isDragged, setDragged] = useState(false)
  const hintId = useId()

  const drop = (event: DragEvent) => {
    event.preventDefault()
    setDragged(false)
    onChange(event.dataTransfer.files[0] ?? null)
  }

  return (
    <div className="flex flex-col gap-y-2">
      <button
        type="button"
        aria-describedby={hintId}
        onClick={() => input.current?.click()}
        onDragOver={(event) => {
          event.preventDefault()
          setDragged(true)
        }}
        onDragLeave={() => setDragged(false)}
        onDrop={drop}
        className={clx(
          "bg-ui-bg-component border-ui-border-strong transition-fg flex w-full flex-col items-center gap-y-2 rounded-lg border border-dashed p-8 outline-none",
          "hover:border-ui-border-interactive focus-visible:border-ui-border-interactive focus-visible:shadow-borders-focus",
          { "!border-ui-border-interactive": isDragged }
        )}
      >
        <span className="text-ui-fg-subtle flex items-center gap-x-2">
          <ArrowDownTray aria-hidden />
          <Text as="span">{t("imports.form.chooseFile")}</Text>
        </span>
        <Text as="span" size="small" className="text-ui-fg-subtle" id={hintId}>
          {hint}
        </Text>
      </button>
      <input
        ref={input}
        hidden
        type="file"
        accept=".csv,text/csv"
        onChange={(event) => {
          onChange(event.target.files?.[0] ?? null)
          // So that the same file, changed meanwhile, can be chosen again.
          event.target.value = ""
        }}
      />
      {value && (
        <div className="bg-ui-bg-component shadow-elevation-card-rest flex items-center gap-x-3 rounded-md px-3 py-2">
          <DocumentText className="text-ui-fg-subtle shrink-0" aria-hidden />
          <Text size="small" weight="plus" className="min-w-0 flex-1 truncate">
            {value.name}
          </Text>
          <IconButton
            type="button"
            size="small"
            variant="transparent"
            aria-label={t("imports.form.removeFile")}
            onClick={() => onChange(null)}
          >
            <XMarkMini />
          </IconButton>
        </div>
      )}
    </div>
  )
}
