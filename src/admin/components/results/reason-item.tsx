import { StatusBadge, Text } from "@medusajs/ui"
import type { ComponentProps } from "react"
import { useTranslation } from "react-i18next"

import { useFormat } from "../../hooks/use-format"
import { complaintHref } from "../../lib/complaints"
import { memberHref, memberTitle } from "../../lib/member"
import type { NpsPreset, Reason } from "../../lib/results"
import type { NpsSegment } from "../../lib/surveys"
import { DateText } from "../common/date-text"
import { TextLink } from "../common/text-link"
import { useNpsWords } from "./use-nps-words"

const COLORS: Record<NpsSegment, ComponentProps<typeof StatusBadge>["color"]> = {
  promoter: "green",
  passive: "orange",
  detractor: "red",
}

type ReasonItemProps = { reason: Reason; preset: NpsPreset }

/** What somebody wrote, with who it was, what they bought and what came of it. */
export function ReasonItem({ reason, preset }: ReasonItemProps) {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const words = useNpsWords()
  const { member, order_id, complaint, segment, score } = reason

  return (
    <li className="flex flex-col gap-y-2 px-6 py-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        {segment && score !== null && (
          <StatusBadge color={COLORS[segment]}>
            {words.segment(preset, segment)} ·{" "}
            {t("results.reasons.score", { score: format.number(score) })}
          </StatusBadge>
        )}
        <Text size="small" className="text-ui-fg-subtle">
          {reason.question}
        </Text>
      </div>
      <blockquote
        lang={reason.locale}
        className="txt-medium text-ui-fg-base whitespace-pre-line text-pretty [overflow-wrap:anywhere]"
      >
        {reason.text}
      </blockquote>
      <div className="txt-small text-ui-fg-subtle flex flex-wrap items-center gap-x-4 gap-y-1">
        {member ? (
          <TextLink to={memberHref(member.id)}>
            {memberTitle(member) ?? t("members.anonymous")}
          </TextLink>
        ) : (
          <span>{t("results.reasons.somebody")}</span>
        )}
        {order_id && (
          <TextLink to={`/orders/${order_id}`}>{t("results.reasons.order")}</TextLink>
        )}
        <TextLink to={`/loyalty/surveys/${reason.survey_id}`}>{reason.survey}</TextLink>
        {complaint && (
          <TextLink to={complaintHref(complaint.id)}>
            {t("results.reasons.complaint", { reference: complaint.reference })}
          </TextLink>
        )}
        <DateText value={reason.answered_at} />
      </div>
    </li>
  )
}
