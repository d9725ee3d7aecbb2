import { Badge, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import type { Question, Survey } from "../../lib/surveys"
import { Section } from "../common/section"
import { toTextLocale } from "../messages/text-locale"

type QuestionsSectionProps = { survey: Survey }

/** What a survey asks, in the panel's language or the one that stands in for it. */
export function QuestionsSection({ survey }: QuestionsSectionProps) {
  const { t } = useTranslation("encore")

  return (
    <Section heading={t("surveys.form.parts.questions")}>
      <ol className="flex list-decimal flex-col gap-y-4 py-4 pe-6 ps-11">
        {survey.questions.map((question) => (
          <li key={question.id} className="txt-small marker:text-ui-fg-subtle">
            <QuestionText question={question} />
          </li>
        ))}
      </ol>
    </Section>
  )
}

type QuestionTextProps = { question: Question }

function QuestionText({ question }: QuestionTextProps) {
  const { t, i18n } = useTranslation("encore")
  const locale = toTextLocale(i18n.language)
  const words =
    question.texts[locale] ?? question.texts.en ?? Object.values(question.texts)[0]
  const kind = question.type === "score" ? question.kind : question.type

  return (
    <div className="flex flex-col items-start gap-y-1">
      <span className="text-pretty">{words?.text}</span>
      {words?.top_text && (
        <Text size="small" className="text-ui-fg-subtle text-pretty">
          {t("surveys.ofTop", { text: words.top_text })}
        </Text>
      )}
      <span className="flex flex-wrap gap-1">
        <Badge size="2xsmall">{t(`surveys.kinds.${kind}`)}</Badge>
        {question.level && (
          <Badge size="2xsmall">{t(`surveys.levels.${question.level}`)}</Badge>
        )}
        {question.required && (
          <Badge size="2xsmall">{t("surveys.form.required")}</Badge>
        )}
      </span>
    </div>
  )
}
