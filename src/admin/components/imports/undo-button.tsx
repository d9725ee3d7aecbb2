import { ArrowUturnLeft } from "@medusajs/icons"
import { Button, toast, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { useFormat } from "../../hooks/use-format"
import { useUndoImport } from "../../hooks/use-imports"
import type { Import } from "../../lib/types"

type UndoButtonProps = { item: Import }

/** Takes an import back, after asking. */
export function UndoButton({ item }: UndoButtonProps) {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const prompt = usePrompt()
  const { mutate, isPending } = useUndoImport(item.id)

  const undo = async () => {
    const isConfirmed = await prompt({
      title: t("imports.undo.title"),
      description: t("imports.undo.description", {
        count: item.accepted,
        rows: format.number(item.accepted),
      }),
      confirmText: t("imports.undo.confirm"),
      cancelText: t("common.cancel"),
    })
    if (!isConfirmed) {
      return
    }
    mutate(undefined, {
      onSuccess: ({ import: { status } }) =>
        toast.success(
          t(status === "undone" ? "imports.undo.done" : "imports.undo.started")
        ),
      onError: (error) => toast.error(error.message),
    })
  }

  return (
    <Button size="small" variant="secondary" onClick={undo} isLoading={isPending}>
      <ArrowUturnLeft aria-hidden />
      {t("imports.undo.action")}
    </Button>
  )
}
