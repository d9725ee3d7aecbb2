import { Plus } from "@medusajs/icons"
import { Button, DropdownMenu, Hint } from "@medusajs/ui"
import { useFieldArray, type UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { useFormat } from "../../hooks/use-format"
import type { TextLocale } from "../../lib/messages"
import { MOST_QUESTIONS } from "../../lib/surveys"
import { QuestionFields } from "./question-fields"
import {
  newQuestion,
  QUESTION_KINDS,
  type QuestionKind,
  questionCount,
} from "./question-values"
import type { SurveyValues } from "./survey-values"

type QuestionsFieldsProps = { form: UseFormReturn<SurveyValues>; locale: TextLocale }

/** The questions in their order, and room for more while there is any. */
export function QuestionsFields({ form, locale }: QuestionsFieldsProps) {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const { control } = form
  const { fields, append, remove, move } = useFieldArray({ control, name: "questions" })
  const questions = form.watch("questions")
  const count = questionCount(questions)
  const problem = form.formState.errors.questions
  const message = problem?.root?.message ?? problem?.message

  /** An NPS is two questions, and there is one of it at most. */
  const hasRoomFor = (kind: QuestionKind) =>
    kind === "nps"
      ? count + 2 <= MOST_QUESTIONS && questions.every((one) => one.kind !== "nps")
      : count < MOST_QUESTIONS

  return (
    <div className="flex flex-col gap-y-3">
      <ol className="flex flex-col gap-y-3">
        {fields.map((field, index) => (
          <li key={field.id}>
            <QuestionFields
              form={form}
              index={index}
              locale={locale}
              isLast={index === fields.length - 1}
              onMove={(by) => move(index, index + by)}
              onRemove={() => remove(index)}
            />
          </li>
        ))}
      </ol>
      {message && <Hint variant="error">{message}</Hint>}
      <div className="flex flex-wrap items-center gap-3">
        <DropdownMenu>
          <DropdownMenu.Trigger asChild>
            <Button
              type="button"
              size="small"
              variant="secondary"
              disabled={count >= MOST_QUESTIONS}
            >
              <Plus aria-hidden />
              {t("surveys.form.add")}
            </Button>
          </DropdownMenu.Trigger>
          <DropdownMenu.Content>
            {QUESTION_KINDS.map((kind) => (
              <DropdownMenu.Item
                key={kind}
                disabled={!hasRoomFor(kind)}
                onClick={() => append(newQuestion(kind))}
              >
                {t(`surveys.kinds.${kind}`)}
              </DropdownMenu.Item>
            ))}
          </DropdownMenu.Content>
        </DropdownMenu>
        <span className="txt-small text-ui-fg-subtle">
          {t("surveys.form.used", {
            used: format.number(count),
            most: format.number(MOST_QUESTIONS),
          })}
        </span>
      </div>
    </div>
  )
}
