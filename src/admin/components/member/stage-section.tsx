import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { useFormat } from "../../hooks/use-format"
import type { Member } from "../../lib/types"
import { Section } from "../common/section"
import { StageBadge } from "../common/stage-badge"
import { StageExplanation } from "../common/stage-explanation"
import { StageHistory } from "./stage-history"

type StageSectionProps = { member: Member }

/** The member's stage, why it is this one, and those before it. */
export function StageSection({ member }: StageSectionProps) {
  const { t } = useTranslation("encore")
  const format = useFormat()

  return (
    <Section heading={t("stages.heading")}>
      <div className="flex flex-col gap-y-2 px-6 py-4">
        <div className="flex items-center gap-x-2">
          <StageBadge stage={member.stage} />
          {member.stage_since && (
            <Text size="small" className="text-ui-fg-subtle">
              {t("stages.since", { date: format.date(member.stage_since) })}
            </Text>
          )}
        </div>
        {member.stage_reason && <StageExplanation reason={member.stage_reason} />}
      </div>
      <StageHistory memberId={member.id} />
    </Section>
  )
}
