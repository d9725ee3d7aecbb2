import { PlusMini, XMarkMini } from "@medusajs/icons"
import { Button, Hint, IconButton } from "@medusajs/ui"
import { useFieldArray, type UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"

import type { TextLocale } from "../../lib/messages"
import { SwitchField } from "../common/switch-field"
import { TextField } from "../common/text-field"
import { newChoice } from "./question-values"
import type { SurveyValues } from "./survey-values"

/** The server takes no more. */
const MOST_CHOICES = 20

type ChoicesFieldsProps = {
  form: UseFormReturn<SurveyValues>
  index: number
  locale: TextLocale
}

/** What one can choose of as the answer to a question. */
export function ChoicesFields({ form, index, locale }: ChoicesFieldsProps) {
  const { t } = useTranslation("encore")
  const { control } = form
  const name = `questions.${index}.choices` as const
  const { fields, append, remove } = useFieldArray({ control, name, keyName: "row" })
  const problem = form.formState.errors.questions?.[index]?.choices
  const message = problem?.root?.message ?? problem?.message

  return (
    <fieldset className="flex flex-col gap-y-3">
      <legend className="txt-compact-small-plus pb-3">
        {t("surveys.form.choices")}
      </legend>
      <ol className="flex flex-col gap-y-2">
        {fields.map((field, at) => (
          <li key={field.row} className="flex items-end gap-x-2">
            <div className="flex-1">
              <TextField
                control={control}
                name={`${name}.${at}.texts.${locale}`}
                label={t("surveys.form.choice", { place: at + 1 })}
              />
            </div>
            <IconButton
              type="button"
              size="small"
              variant="transparent"
              className="mb-0.5"
              aria-label={t("surveys.form.removeChoice", { place: at + 1 })}
              onClick={() => remove(at)}
            >
              <XMarkMini />
            </IconButton>
          </li>
        ))}
      </ol>
      {message && <Hint variant="error">{message}</Hint>}
      <Button
        type="button"
        size="small"
        variant="secondary"
        className="self-start"
        disabled={fields.length >= MOST_CHOICES}
        onClick={() => append(newChoice())}
      >
        <PlusMini aria-hidden />
        {t("surveys.form.addChoice")}
      </Button>
      <SwitchField
        control={control}
        name={`questions.${index}.multiple`}
        label={t("surveys.form.multiple")}
        hint={t("surveys.form.multipleHint")}
      />
    </fieldset>
  )
}
