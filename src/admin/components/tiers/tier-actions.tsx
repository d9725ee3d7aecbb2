import { EllipsisHorizontal, PencilSquare, Trash, Users } from "@medusajs/icons"
import { ActionMenu } from "@medusajs/dashboard/components"
import { IconButton, toast, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"

import { useFormat } from "../../hooks/use-format"
import { useDeleteTier } from "../../hooks/use-tiers"
import type { Tier } from "../../lib/types"
import { membersOfTier } from "./members-link"

type TierActionsProps = { tier: Tier }

/** What can be done with a tier. */
export function TierActions({ tier }: TierActionsProps) {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const navigate = useNavigate()
  const prompt = usePrompt()
  const { mutate } = useDeleteTier()

  const remove = async () => {
    const confirmed = await prompt({
      title: t("tiers.delete.title", { name: tier.name }),
      description: t("tiers.delete.description", {
        count: tier.member_count,
        number: format.number(tier.member_count),
      }),
      confirmText: t("tiers.delete.action"),
      cancelText: t("common.cancel"),
    })
    if (confirmed) {
      mutate(tier.id, {
        onSuccess: () => {
          toast.success(t("tiers.delete.done", { name: tier.name }))
          navigate("/loyalty/tiers")
        },
        onError: (error) => toast.error(error.message),
      })
    }
  }

  return (
    <ActionMenu
      groups={[
        {
          actions: [
            {
              label: t("common.edit"),
              icon: <PencilSquare />,
              to: `/loyalty/tiers/edit/${tier.id}`,
            },
            {
              label: t("tiers.members"),
              icon: <Users />,
              to: membersOfTier(tier.id),
            },
          ],
        },
        {
          actions: [
            { label: t("tiers.delete.action"), icon: <Trash />, onClick: remove },
          ],
        },
      ]}
    >
      <IconButton
        size="small"
        variant="transparent"
        aria-label={t("tiers.actionsOn", { name: tier.name })}
      >
        <EllipsisHorizontal />
      </IconButton>
    </ActionMenu>
  )
}
