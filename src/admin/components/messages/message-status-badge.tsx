import { StatusBadge } from "@medusajs/ui"
import type { ComponentProps } from "react"
import { useTranslation } from "react-i18next"

import type { MessageStatus } from "../../lib/messages"

const COLORS: Record<MessageStatus, ComponentProps<typeof StatusBadge>["color"]> = {
  planned: "blue",
  sending: "blue",
  sent: "green",
  withheld: "grey",
  failed: "red",
}

type MessageStatusBadgeProps = { status: MessageStatus }

export function MessageStatusBadge({ status }: MessageStatusBadgeProps) {
  const { t } = useTranslation("encore")

  return (
    <StatusBadge color={COLORS[status]} className="text-nowrap">
      {t(`messages.statuses.${status}`)}
    </StatusBadge>
  )
}
