import type { UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"

import type { TextLocale } from "../../lib/messages"
import { TextField } from "../common/text-field"
import { FormPart } from "../common/form-part"
import { ConsequenceFields } from "./consequence-fields"
import { DeliveryFields } from "./delivery-fields"
import { LanguageField } from "./language-field"
import { LongTextField } from "../common/long-text-field"
import { QuestionsFields } from "./questions-fields"
import type { SurveyValues } from "./survey-values"

type SurveyFieldsProps = {
  form: UseFormReturn<SurveyValues>
  zone: string
  locale: TextLocale
  onLocale: (locale: TextLocale) => void
}

/** All that an admin says of a survey; its texts in one language at a time. */
export function SurveyFields({ form, zone, locale, onLocale }: SurveyFieldsProps) {
  const { t } = useTranslation("encore")
  const { control } = form

  return (
    <>
      <FormPart heading={t("surveys.form.parts.texts")}>
        <TextField
          control={control}
          name="name"
          label={t("surveys.form.name")}
          hint={t("surveys.form.nameHint")}
        />
        <LanguageField form={form} locale={locale} onLocale={onLocale} />
        {/* Another language is other fields. */}
        <div key={locale} lang={locale} className="flex flex-col gap-y-4">
          <TextField
            control={control}
            name={`texts.${locale}.title`}
            label={t("surveys.form.title")}
          />
          <LongTextField
            control={control}
            name={`texts.${locale}.intro`}
            label={t("surveys.form.introduction")}
            optional
          />
          <LongTextField
            control={control}
            name={`texts.${locale}.thanks`}
            label={t("surveys.form.thanks")}
            hint={t("surveys.form.thanksHint")}
            optional
          />
        </div>
      </FormPart>
      <FormPart
        heading={t("surveys.form.parts.questions")}
        hint={t("surveys.form.questionsHint")}
      >
        <QuestionsFields form={form} locale={locale} />
      </FormPart>
      <FormPart heading={t("surveys.form.parts.delivery")}>
        <DeliveryFields form={form} zone={zone} />
      </FormPart>
      <FormPart
        heading={t("surveys.form.parts.consequences")}
        hint={t("surveys.form.consequencesHint")}
      >
        <ConsequenceFields form={form} />
      </FormPart>
    </>
  )
}
