import { Button, Label, Select, Text } from "@medusajs/ui"
import { useId } from "react"
import type { UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { useFormat } from "../../hooks/use-format"
import { TEXT_LOCALES, type TextLocale } from "../../lib/messages"
import { useLanguageName } from "../messages/use-language-name"
import { inLanguages } from "./question-values"
import { languagesOf, missingIn, type SurveyValues } from "./survey-values"

type LanguageFieldProps = {
  form: UseFormReturn<SurveyValues>
  locale: TextLocale
  onLocale: (locale: TextLocale) => void
}

/** Which language is being written, and what each of them lacks. */
export function LanguageField({ form, locale, onLocale }: LanguageFieldProps) {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const languageName = useLanguageName()
  const id = useId()
  const values = form.watch()
  const written = languagesOf(values)
  const model = written.find((one) => one !== locale)

  const standing = (one: TextLocale) => {
    const missing = missingIn(values, one).length
    if (!written.includes(one)) {
      return t("surveys.form.unwritten")
    }
    return missing
      ? t("surveys.form.missing", { texts: format.number(missing) })
      : t("surveys.form.complete")
  }

  return (
    <div className="flex flex-col gap-y-2">
      <Label size="small" weight="plus" htmlFor={id}>
        {t("surveys.form.language")}
      </Label>
      <Select value={locale} onValueChange={(value) => onLocale(value as TextLocale)}>
        <Select.Trigger id={id}>
          <Select.Value />
        </Select.Trigger>
        <Select.Content>
          {TEXT_LOCALES.map((one) => (
            <Select.Item key={one} value={one}>
              {t("surveys.form.languageStanding", {
                language: languageName(one),
                standing: standing(one),
              })}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
      <Text size="small" className="text-ui-fg-subtle text-pretty">
        {t("surveys.form.languageHint")}
      </Text>
      {model && !written.includes(locale) && (
        <Button
          type="button"
          size="small"
          variant="secondary"
          className="self-start"
          onClick={() => form.reset(copied(values, model, locale), { keepDirty: true })}
        >
          {t("surveys.form.copyFrom", { language: languageName(model) })}
        </Button>
      )}
    </div>
  )
}

/** The same survey with the texts of one language in another too. */
function copied(values: SurveyValues, from: TextLocale, to: TextLocale): SurveyValues {
  const copy = <Words,>(texts: Record<TextLocale, Words>) =>
    inLanguages((locale) => (locale === to ? texts[from] : texts[locale]))
  return {
    ...values,
    texts: copy(values.texts),
    questions: values.questions.map((question) => ({
      ...question,
      texts: copy(question.texts),
      choices: question.choices.map((choice) => ({
        ...choice,
        texts: copy(choice.texts),
      })),
      reason: { ...question.reason, texts: copy(question.reason.texts) },
    })),
  }
}
