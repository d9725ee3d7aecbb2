import {
  ArchiveBox,
  CheckCircle,
  EllipsisHorizontal,
  Gift,
  PencilSquare,
  Trash,
} from "@medusajs/icons"
import { type Action, ActionMenu } from "@medusajs/dashboard/components"
import { IconButton, toast, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"

import { useDeleteReward, useSetRewardStatus } from "../../hooks/use-rewards"
import { type Reward, rewardHref } from "../../lib/rewards"

type RewardActionsProps = { reward: Reward }

/** What can be done with a reward in its present state. */
export function RewardActions({ reward }: RewardActionsProps) {
  const { t } = useTranslation("encore")
  const prompt = usePrompt()
  const navigate = useNavigate()
  const status = useSetRewardStatus(reward.id)
  const remove = useDeleteReward(reward.id)
  const { name } = reward

  const confirm = (action: "archive" | "delete") =>
    prompt({
      title: t(`rewards.${action}.title`, { name }),
      description: t(`rewards.${action}.description`),
      confirmText: t(`rewards.${action}.action`),
      cancelText: t("common.cancel"),
    })
  const setStatus = (action: "publish" | "archive") =>
    status.mutate(action, {
      onSuccess: () => toast.success(t(`rewards.${action}.done`, { name })),
      onError: (error) => toast.error(error.message),
    })

  const actions: Action[] = []
  if (reward.status !== "archived") {
    actions.push({
      label: t("common.edit"),
      icon: <PencilSquare />,
      to: `${rewardHref(reward.id)}/edit`,
    })
  }
  if (reward.status === "published") {
    actions.push({
      label: t("rewards.give.action"),
      icon: <Gift />,
      to: `${rewardHref(reward.id)}/give`,
    })
  }
  const changes: Action[] = []
  if (reward.status !== "published") {
    changes.push({
      label: t("rewards.publish.action"),
      icon: <CheckCircle />,
      onClick: () => setStatus("publish"),
    })
  }
  if (reward.status === "published") {
    changes.push({
      label: t("rewards.archive.action"),
      icon: <ArchiveBox />,
      onClick: async () => {
        if (await confirm("archive")) {
          setStatus("archive")
        }
      },
    })
  }
  if (reward.status === "draft") {
    changes.push({
      label: t("rewards.delete.action"),
      icon: <Trash />,
      onClick: async () => {
        if (await confirm("delete")) {
          remove.mutate(undefined, {
            onSuccess: () => {
              toast.success(t("rewards.delete.done", { name }))
              navigate("/loyalty/rewards")
            },
            onError: (error) => toast.error(error.message),
          })
        }
      },
    })
  }

  return (
    <ActionMenu groups={[{ actions }, { actions: changes }]}>
      <IconButton
        size="small"
        variant="transparent"
        aria-label={t("rewards.actionsOn", { name })}
      >
        <EllipsisHorizontal />
      </IconButton>
    </ActionMenu>
  )
}
