import {
  ArchiveBox,
  CheckCircle,
  EllipsisHorizontal,
  PencilSquare,
  Plus,
  Trash,
} from "@medusajs/icons"
import { type Action, ActionMenu } from "@medusajs/dashboard/components"
import { IconButton, toast, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"

import { useDeleteStampCard, useSetStampCardStatus } from "../../hooks/use-stamp-cards"
import { type StampCard, stampCardHref } from "../../lib/stamp-cards"

type StampCardActionsProps = { card: StampCard }

/** What can be done with a card in its present state. */
export function StampCardActions({ card }: StampCardActionsProps) {
  const { t } = useTranslation("encore")
  const prompt = usePrompt()
  const navigate = useNavigate()
  const { mutate: setStatus } = useSetStampCardStatus()
  const { mutate: remove } = useDeleteStampCard()
  const { name } = card

  const confirm = (action: "publish" | "archive" | "delete") =>
    prompt({
      variant: action === "publish" ? "confirmation" : "danger",
      title: t(`stamps.${action}.title`, { name }),
      description:
        action === "publish" && card.terms.retroactive && card.status === "draft"
          ? t("stamps.publish.retroactive")
          : t(`stamps.${action}.description`),
      confirmText: t(`stamps.${action}.action`),
      cancelText: t("common.cancel"),
    })

  const change = (action: "publish" | "archive"): Action => ({
    label: t(`stamps.${action}.action`),
    icon: action === "publish" ? <CheckCircle /> : <ArchiveBox />,
    onClick: async () => {
      if (await confirm(action)) {
        setStatus(
          { id: card.id, action },
          {
            onSuccess: () => toast.success(t(`stamps.${action}.done`, { name })),
            onError: (error) => toast.error(error.message),
          }
        )
      }
    },
  })

  const deletion: Action = {
    label: t("stamps.delete.action"),
    icon: <Trash />,
    onClick: async () => {
      if (await confirm("delete")) {
        remove(card.id, {
          onSuccess: () => {
            toast.success(t("stamps.delete.done", { name }))
            navigate("/loyalty/stamp-cards")
          },
          onError: (error) => toast.error(error.message),
        })
      }
    },
  }

  const href = stampCardHref(card.id)
  const edits: Action[] = [
    ...(card.status === "archived"
      ? []
      : [{ label: t("common.edit"), icon: <PencilSquare />, to: `${href}/edit` }]),
    ...(card.status === "published"
      ? [{ label: t("stamps.give.action"), icon: <Plus />, to: `${href}/give` }]
      : []),
  ]
  const changes: Action[] = [
    change(card.status === "published" ? "archive" : "publish"),
    ...(card.status === "draft" ? [deletion] : []),
  ]

  return (
    <ActionMenu groups={[{ actions: edits }, { actions: changes }]}>
      <IconButton
        size="small"
        variant="transparent"
        aria-label={t("stamps.actionsOn", { name })}
      >
        <EllipsisHorizontal />
      </IconButton>
    </ActionMenu>
  )
}
