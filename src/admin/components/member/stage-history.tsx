import { ArrowLongRight } from "@medusajs/icons"
import { Button, Heading } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"

import { useMemberStages } from "../../hooks/use-members"
import { DateText } from "../common/date-text"
import { SectionState } from "../common/section-state"
import { StageBadge } from "../common/stage-badge"
import { StageExplanation } from "../common/stage-explanation"

const STEP = 5

type StageHistoryProps = { memberId: string }

/** The changes of stage, the latest first, each with its reason. */
export function StageHistory({ memberId }: StageHistoryProps) {
  const { t } = useTranslation("encore")
  const [limit, setLimit] = useState(STEP)
  const stages = useMemberStages(memberId, { limit, offset: 0 })

  return (
    <SectionState query={stages} rows={2}>
      {({ stage_changes, count }) =>
        stage_changes.length > 0 && (
          <div className="flex flex-col gap-y-3 px-6 py-4">
            <Heading level="h3">{t("stages.history")}</Heading>
            <ol className="flex flex-col gap-y-4">
              {stage_changes.map((change) => (
                <li key={change.id} className="flex flex-col gap-y-1">
                  <div className="flex flex-wrap items-center gap-x-1.5 gap-y-1">
                    {change.from && (
                      <>
                        <StageBadge stage={change.from} />
                        <ArrowLongRight
                          className="text-ui-fg-muted rtl:rotate-180"
                          aria-label={t("stages.became")}
                        />
                      </>
                    )}
                    <StageBadge stage={change.to} />
                    <span className="txt-compact-small text-ui-fg-subtle ms-auto">
                      <DateText value={change.at} />
                    </span>
                  </div>
                  {change.reason && <StageExplanation reason={change.reason} />}
                </li>
              ))}
            </ol>
            {count > stage_changes.length && (
              <Button
                size="small"
                variant="transparent"
                onClick={() => setLimit(limit + STEP)}
              >
                {t("common.showMore")}
              </Button>
            )}
          </div>
        )
      }
    </SectionState>
  )
}
