import { Form } from "@medusajs/dashboard/components"
import { Label, Select, Textarea } from "@medusajs/ui"
import { useId, useState } from "react"
import type { Control } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { toIntlLocale } from "../../lib/locale"
import { TextField } from "../common/text-field"
import { type DrawValues, TEXT_LANGUAGES } from "./draw-form-values"

type TextsFieldsProps = { control: Control<DrawValues> }

/** Name, description and terms, in one language at a time. */
export function TextsFields({ control }: TextsFieldsProps) {
  const { t, i18n } = useTranslation("encore")
  const [language, setLanguage] = useState<(typeof TEXT_LANGUAGES)[number]>("base")
  const names = new Intl.DisplayNames(toIntlLocale(i18n.language), {
    type: "language",
  })
  const id = useId()

  return (
    <div className="flex flex-col gap-y-4">
      <div className="flex flex-col gap-y-2">
        <Label size="small" weight="plus" htmlFor={id}>
          {t("draws.form.language")}
        </Label>
        <Select
          value={language}
          onValueChange={(value) => setLanguage(value as typeof language)}
        >
          <Select.Trigger id={id}>
            <Select.Value />
          </Select.Trigger>
          <Select.Content>
            {TEXT_LANGUAGES.map((code) => (
              <Select.Item key={code} value={code}>
                {code === "base" ? t("draws.form.baseLanguage") : names.of(code)}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
      </div>
      <TextField
        key={`name-${language}`}
        control={control}
        name={`texts.${language}.name`}
        label={t("draws.form.name")}
        optional={language !== "base"}
        hint={language === "base" ? undefined : t("draws.form.translationHint")}
      />
      {(["description", "terms"] as const).map((field) => (
        <Form.Field
          key={`${field}-${language}`}
          control={control}
          name={`texts.${language}.${field}`}
          render={({ field: input }) => (
            <Form.Item>
              <Form.Label optional>{t(`draws.form.${field}`)}</Form.Label>
              <Form.Control>
                <Textarea {...input} rows={field === "terms" ? 6 : 3} />
              </Form.Control>
              <Form.ErrorMessage />
            </Form.Item>
          )}
        />
      ))}
    </div>
  )
}
