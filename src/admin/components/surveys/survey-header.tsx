import { Copy, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { useFormat } from "../../hooks/use-format"
import { answerRate, type Survey } from "../../lib/surveys"
import { Figure } from "../common/figure"
import { Section } from "../common/section"
import { SurveyActions } from "./survey-actions"
import { SurveyStatusBadge } from "./survey-status-badge"

type SurveyHeaderProps = { survey: Survey }

/** Where a survey stands, how many it asked and how many have answered. */
export function SurveyHeader({ survey }: SurveyHeaderProps) {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const { invitations, responses } = survey
  const rate = answerRate(survey)

  return (
    <Section
      level="h1"
      heading={survey.name}
      description={t(`surveys.next.${survey.status}`)}
      actions={
        <>
          <SurveyStatusBadge status={survey.status} />
          <SurveyActions survey={survey} />
        </>
      }
    >
      <dl className="grid grid-cols-3 gap-4 px-6 py-4">
        <Figure
          label={t("surveys.columns.invited")}
          value={format.number(invitations)}
        />
        <Figure
          label={t("surveys.columns.answered")}
          value={format.number(responses)}
        />
        <Figure
          label={t("surveys.rate")}
          value={rate === null ? "–" : format.percent(rate)}
        />
      </dl>
      {survey.link_url && (
        <div className="flex flex-col gap-y-1 px-6 py-4">
          <Text size="small" leading="compact" weight="plus">
            {t("surveys.openLink")}
          </Text>
          <span className="flex items-start gap-x-2">
            <code className="txt-compact-xsmall text-ui-fg-subtle break-all">
              {survey.link_url}
            </code>
            <Copy content={survey.link_url} className="text-ui-fg-muted" />
          </span>
        </div>
      )}
    </Section>
  )
}
