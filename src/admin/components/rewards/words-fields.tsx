import { useFormContext } from "react-hook-form"
import { Form } from "@medusajs/dashboard/components"
import { Textarea } from "@medusajs/ui"
import type { FieldPath } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { WORD_LOCALES } from "../../lib/rewards"
import { TextField } from "../common/text-field"
import type { RewardValues } from "./reward-values"

/** Name and description, and the same in further languages. */
export function WordsFields() {
  const { t } = useTranslation("encore")
  const { control } = useFormContext<RewardValues>()

  return (
    <>
      <TextField control={control} name="name" label={t("rewards.form.name")} />
      <DescriptionField name="description" />
      <details className="shadow-elevation-card-rest bg-ui-bg-component rounded-lg p-3">
        <summary className="txt-compact-small-plus cursor-pointer">
          {t("rewards.form.translations")}
        </summary>
        <p className="txt-small text-ui-fg-subtle pt-2">
          {t("rewards.form.translationsHint")}
        </p>
        {WORD_LOCALES.map((locale) => (
          <fieldset key={locale} className="flex flex-col gap-y-3 pt-4" lang={locale}>
            <legend className="txt-compact-small-plus">
              {t(`rewards.languages.${locale}`)}
            </legend>
            <TextField
              control={control}
              name={`translations.${locale}.name`}
              label={t("rewards.form.name")}
              optional
            />
            <DescriptionField name={`translations.${locale}.description`} />
          </fieldset>
        ))}
      </details>
    </>
  )
}

function DescriptionField({ name }: { name: FieldPath<RewardValues> }) {
  const { t } = useTranslation("encore")
  const { control } = useFormContext<RewardValues>()

  return (
    <Form.Field
      control={control}
      name={name}
      render={({ field: { value, ...field } }) => (
        <Form.Item>
          <Form.Label optional>{t("rewards.form.description")}</Form.Label>
          <Form.Control>
            <Textarea {...field} value={String(value)} rows={2} />
          </Form.Control>
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}
