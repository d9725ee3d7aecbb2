import { StatusBadge } from "@medusajs/ui"
import type { ComponentProps } from "react"
import { useTranslation } from "react-i18next"

import type { SurveyStatus } from "../../lib/surveys"

const COLORS: Record<SurveyStatus, ComponentProps<typeof StatusBadge>["color"]> = {
  draft: "grey",
  published: "green",
  archived: "orange",
}

type SurveyStatusBadgeProps = { status: SurveyStatus }

export function SurveyStatusBadge({ status }: SurveyStatusBadgeProps) {
  const { t } = useTranslation("encore")

  return (
    <StatusBadge color={COLORS[status]}>{t(`surveys.statuses.${status}`)}</StatusBadge>
  )
}
