import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { useFormat } from "../../hooks/use-format"
import { useResponses } from "../../hooks/use-surveys"
import { memberHref } from "../../lib/member"
import type { Member } from "../../lib/types"
import { TextLink } from "../common/text-link"
import { SegmentBadge } from "./segment-badge"

type NpsSummaryProps = { memberId: string; nps: NonNullable<Member["nps"]> }

/** Whether a customer recommends the shop, since when, and what they said last. */
export function NpsSummary({ memberId, nps }: NpsSummaryProps) {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const { data } = useResponses({ member_id: memberId, limit: 5, offset: 0 })
  const said = data?.responses
    .flatMap(({ answers }) => answers)
    .find(({ type, value }) => type === "text" && value)

  return (
    <div className="flex flex-col gap-y-2 px-6 py-4">
      <div className="grid grid-cols-2 items-center gap-4">
        <Text
          size="small"
          weight="plus"
          leading="compact"
          className="text-ui-fg-subtle"
        >
          {t("widgets.nps")}
        </Text>
        <div className="flex flex-wrap items-center gap-2">
          <SegmentBadge segment={nps.segment} score={nps.score} />
          <Text size="small" leading="compact" className="text-ui-fg-subtle">
            {format.date(nps.answered_at)}
          </Text>
        </div>
      </div>
      {said && (
        <blockquote className="txt-small text-ui-fg-subtle border-s-2 ps-3 text-pretty [overflow-wrap:anywhere]">
          {t("surveys.voice.words", { words: said.value })}{" "}
          <TextLink to={memberHref(memberId)}>{t("surveys.voice.all")}</TextLink>
        </blockquote>
      )}
    </div>
  )
}
