import { SectionRow } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"

import { useFormat } from "../../hooks/use-format"
import type { Survey } from "../../lib/surveys"
import { CopyableText } from "../common/copyable-text"
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
          // By an open link more may answer than were invited.
          value={
            invitations && responses <= invitations
              ? format.percent(responses / invitations)
              : "–"
          }
        />
      </dl>
      {survey.link_url && (
        <SectionRow
          title={t("surveys.openLink")}
          value={<CopyableText text={survey.link_url} />}
        />
      )}
    </Section>
  )
}
