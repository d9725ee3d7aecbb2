import { EllipsisHorizontal, PencilSquare, Trash } from "@medusajs/icons"
import { ActionMenu, type Action } from "@medusajs/dashboard/components"
import { Button, IconButton, toast, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"

import { type DrawStep, useDeleteDraw, useMoveDraw } from "../../hooks/use-draws"
import { useFormat } from "../../hooks/use-format"
import type { DrawDetail, DrawStatus } from "../../lib/draw-types"

/** What takes a draw on from where it stands. */
const NEXT: Partial<Record<DrawStatus, DrawStep>> = {
  draft: "publish",
  open: "close",
  closed: "draw",
}

type DrawActionsProps = { draw: DrawDetail }

/** The next step of a draw, after asking: none of them can be taken back. */
export function DrawActions({ draw }: DrawActionsProps) {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const prompt = usePrompt()
  const navigate = useNavigate()
  const move = useMoveDraw(draw.id)
  const remove = useDeleteDraw()
  const next = NEXT[draw.status]

  const confirm = (action: DrawStep | "delete") =>
    prompt({
      title: t(`draws.steps.${action}.title`, { name: draw.name }),
      description: t(`draws.steps.${action}.description`, {
        entries: format.number(draw.entries_count),
        prizes: format.number(draw.prize_count),
      }),
      confirmText: t(`draws.steps.${action}.action`),
      cancelText: t("common.cancel"),
      variant: action === "delete" ? "danger" : "confirmation",
    })

  const take = async (step: DrawStep) => {
    if (await confirm(step)) {
      move.mutate(step, {
        onSuccess: () => toast.success(t(`draws.steps.${step}.done`)),
        onError: (error) => toast.error(error.message),
      })
    }
  }

  const erase = async () => {
    if (await confirm("delete")) {
      remove.mutate(draw.id, {
        onSuccess: () => {
          toast.success(t("draws.steps.delete.done"))
          navigate("/loyalty/draws")
        },
        onError: (error) => toast.error(error.message),
      })
    }
  }

  const actions: Action[] = [
    { label: t("common.edit"), icon: <PencilSquare />, to: "edit" },
    ...(draw.status === "draft"
      ? [{ label: t("draws.steps.delete.action"), icon: <Trash />, onClick: erase }]
      : []),
  ]

  return (
    <>
      {next && (
        <Button size="small" onClick={() => take(next)} isLoading={move.isPending}>
          {t(`draws.steps.${next}.action`)}
        </Button>
      )}
      <ActionMenu groups={[{ actions }]}>
        <IconButton
          size="small"
          variant="transparent"
          aria-label={t("draws.actionsOn", { name: draw.name })}
        >
          <EllipsisHorizontal />
        </IconButton>
      </ActionMenu>
    </>
  )
}
