import { Heading, Table, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { useFormat } from "../../hooks/use-format"
import type { QuestionResult } from "../../lib/results"
import { Section } from "../common/section"
import { SectionTable } from "../common/section-table"
import { useNpsWords } from "./use-nps-words"

type QuestionsSectionProps = { questions: QuestionResult[] }

/** What each question got. */
export function QuestionsSection({ questions }: QuestionsSectionProps) {
  const { t } = useTranslation("encore")

  return (
    <Section heading={t("results.questions.heading")}>
      {questions.map((question) => (
        <Question key={`${question.survey_id} ${question.key}`} question={question} />
      ))}
    </Section>
  )
}

type QuestionProps = { question: QuestionResult }

function Question({ question }: QuestionProps) {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const { mean, scale, level, responses, survey, type } = question
  const heading = question.text ?? question.key
  const rows =
    type === "choice"
      ? question.choices.map(({ id, text, count }) => ({ id, label: text, count }))
      : question.distribution.map(({ score, count }) => ({
          id: String(score),
          label: format.number(score),
          count,
        }))
  const facts = [
    survey,
    t("results.levels.answers", { count: responses, number: format.number(responses) }),
    ...(level ? [t(`results.levels.${level}`)] : []),
  ]

  return (
    <div>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 px-6 py-4">
        <div className="min-w-0">
          <Heading level="h3" className="text-pretty">
            {heading}
          </Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {facts.join(" · ")}
          </Text>
        </div>
        <Text size="small" className="text-ui-fg-base tabular-nums">
          {type === "text"
            ? t("results.questions.words")
            : mean && scale && mean.value !== null
              ? t(`results.questions.${mean.margin === null ? "mean" : "meanMargin"}`, {
                  mean: format.number(mean.value),
                  margin: mean.margin === null ? "" : format.number(mean.margin),
                  max: format.number(scale.max),
                })
              : null}
        </Text>
      </div>
      {rows.length > 0 && (
        <div className="pb-3 [&_td]:h-8 [&_th]:h-8 [&_tr]:h-8 [&_tr]:border-0">
          <Counts label={heading} rows={rows} all={responses} />
        </div>
      )}
    </div>
  )
}

type CountsProps = {
  label: string
  rows: { id: string; label: string; count: number }[]
  all: number
}

function Counts({ label, rows, all }: CountsProps) {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const words = useNpsWords()

  return (
    <SectionTable label={label}>
      <Table.Header>
        <Table.Row>
          <Table.HeaderCell>{t("results.questions.answer")}</Table.HeaderCell>
          <Table.HeaderCell className="text-right">
            {t("results.distribution.answers")}
          </Table.HeaderCell>
          <Table.HeaderCell>{t("results.distribution.share")}</Table.HeaderCell>
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {rows.map((row) => (
          <Table.Row key={row.id}>
            <Table.Cell>{row.label}</Table.Cell>
            <Table.Cell className="text-right tabular-nums">
              {format.number(row.count)}
            </Table.Cell>
            <Table.Cell>
              <span className="flex items-center gap-x-3">
                <span className="w-14 shrink-0 text-right tabular-nums">
                  {words.share(row.count, all)}
                </span>
                <span
                  aria-hidden
                  className="bg-ui-bg-component block h-1.5 w-full max-w-60 overflow-hidden rounded-full"
                >
                  <span
                    className="block h-full rounded-full"
                    style={{
                      width: `${(100 * row.count) / Math.max(1, all)}%`,
                      backgroundColor: "var(--tag-blue-icon)",
                    }}
                  />
                </span>
              </span>
            </Table.Cell>
          </Table.Row>
        ))}
      </Table.Body>
    </SectionTable>
  )
}
