import {
  ArchiveBox,
  CheckCircle,
  EllipsisHorizontal,
  PencilSquare,
  Trash,
} from "@medusajs/icons"
import { ActionMenu, type Action } from "@medusajs/dashboard/components"
import { IconButton, toast, usePrompt } from "@medusajs/ui"
import type { UseMutationResult } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"

import {
  useArchiveEarningRule,
  useDeleteEarningRule,
  usePublishEarningRule,
} from "../../hooks/use-earning-rules"
import { type EarningRule, isPublished } from "../../lib/earning-rules"

type RuleActionsProps = { rule: EarningRule }

/** What can be done with a rule in its present state. */
export function RuleActions({ rule }: RuleActionsProps) {
  const { t } = useTranslation("encore")
  const prompt = usePrompt()
  const publish = usePublishEarningRule()
  const archive = useArchiveEarningRule()
  const remove = useDeleteEarningRule()

  const run = <T,>(
    { mutate }: UseMutationResult<T, Error, string>,
    doneMessage: string
  ) =>
    mutate(rule.id, {
      onSuccess: () => toast.success(doneMessage),
      onError: (error) => toast.error(error.message),
    })

  const confirm = (action: "archive" | "delete") =>
    prompt({
      title: t(`program.${action}.title`, { name: rule.name }),
      description: t(`program.${action}.description`),
      confirmText: t(`program.${action}.action`),
      cancelText: t("common.cancel"),
    })

  const edit: Action = {
    label: t("program.edit"),
    icon: <PencilSquare />,
    to: `edit/${rule.id}`,
  }
  const changes: Action[] = []
  if (rule.draft) {
    changes.push({
      label: t("rules.draft.review"),
      icon: <CheckCircle />,
      to: `draft/${rule.id}`,
    })
  }
  if (!isPublished(rule)) {
    changes.push({
      label: t("program.publish.action"),
      icon: <CheckCircle />,
      onClick: () => run(publish, t("program.publish.done", { name: rule.name })),
    })
  }
  if (isPublished(rule)) {
    changes.push({
      label: t("program.archive.action"),
      icon: <ArchiveBox />,
      onClick: async () => {
        if (await confirm("archive")) {
          run(archive, t("program.archive.done", { name: rule.name }))
        }
      },
    })
  }
  if (rule.status === "draft") {
    changes.push({
      label: t("program.delete.action"),
      icon: <Trash />,
      onClick: async () => {
        if (await confirm("delete")) {
          run(remove, t("program.delete.done", { name: rule.name }))
        }
      },
    })
  }

  return (
    <ActionMenu groups={[{ actions: [edit] }, { actions: changes }]}>
      <IconButton
        size="small"
        variant="transparent"
        aria-label={t("program.actionsOn", { name: rule.name })}
      >
        <EllipsisHorizontal />
      </IconButton>
    </ActionMenu>
  )
}
