import { Badge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { useFormat } from "../../hooks/use-format"
import type { Answer, SurveyResponse } from "../../lib/surveys"

type ResponseAnswersProps = { response: SurveyResponse }

/** What somebody answered, each with its question as it was asked. */
export function ResponseAnswers({ response }: ResponseAnswersProps) {
  return (
    <dl lang={response.locale} className="txt-small flex flex-col gap-y-2">
      {response.answers.map((answer) => (
        <div key={answer.question_id} className="flex flex-col items-start gap-y-0.5">
          <dt className="text-ui-fg-subtle text-pretty">{answer.question}</dt>
          <dd className="text-pretty whitespace-pre-line [overflow-wrap:anywhere]">
            <AnswerValue answer={answer} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** The best that a score can be; an NPS is counted by what the shop calls its groups. */
const BEST = { satisfaction: 5, effort: 7 }

type AnswerValueProps = { answer: Answer }

function AnswerValue({ answer: { type, kind, value } }: AnswerValueProps) {
  const { t } = useTranslation("encore")
  const format = useFormat()

  if (type === "score") {
    const score = format.number(Number(value))
    return (
      <Badge size="2xsmall">
        {kind && kind !== "nps"
          ? t("surveys.scoreOf", { score, best: format.number(BEST[kind]) })
          : score}
      </Badge>
    )
  }
  return Array.isArray(value) ? format.list(value) : String(value)
}
