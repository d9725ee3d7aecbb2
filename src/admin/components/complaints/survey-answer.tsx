import { SectionRow } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"

import { useFormat } from "../../hooks/use-format"
import { useSurveyResponse } from "../../hooks/use-complaints"

type SurveyAnswerProps = { id: string }

/** What was answered to the survey from which the complaint came. */
export function SurveyAnswer({ id }: SurveyAnswerProps) {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const { data: response } = useSurveyResponse(id)

  if (!response) {
    return null
  }
  return (
    <>
      <SectionRow title={t("complaints.survey")} value={response.survey_name} />
      {response.answers.map(({ question_id, question, value }) => (
        <SectionRow
          key={question_id}
          title={question}
          value={
            typeof value === "number"
              ? format.number(value)
              : Array.isArray(value)
                ? format.list(value)
                : value
          }
        />
      ))}
    </>
  )
}
