import { ArrowDownMini, ArrowUpMini, XMarkMini } from "@medusajs/icons"
import { IconButton, Text } from "@medusajs/ui"
import type { UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"

import type { TextLocale } from "../../lib/messages"
import { LEVELS } from "../../lib/surveys"
import { ChoiceField } from "../common/choice-field"
import { SwitchField } from "../common/switch-field"
import { TextField } from "../common/text-field"
import { ChoicesFields } from "./choices-fields"
import type { SurveyValues } from "./survey-values"

type QuestionFieldsProps = {
  form: UseFormReturn<SurveyValues>
  index: number
  locale: TextLocale
  isLast: boolean
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}

/** One question: its words in a language, how it is answered, what it is about. */
export function QuestionFields({
  form,
  index,
  locale,
  isLast,
  onMove,
  onRemove,
}: QuestionFieldsProps) {
  const { t } = useTranslation("encore")
  const { control } = form
  const kind = form.watch(`questions.${index}.kind`)
  const place = index + 1
  const buttons = [
    ["moveUp", <ArrowUpMini key="up" />, index === 0, () => onMove(-1)],
    ["moveDown", <ArrowDownMini key="down" />, isLast, () => onMove(1)],
    ["removeQuestion", <XMarkMini key="remove" />, false, onRemove],
  ] as const

  return (
    <fieldset className="bg-ui-bg-component shadow-elevation-card-rest flex flex-col gap-y-4 rounded-lg p-4">
      <legend className="sr-only">{t("surveys.form.question", { place })}</legend>
      <div className="flex items-center gap-x-2">
        <Text size="small" leading="compact" weight="plus" className="flex-1">
          {t("surveys.form.questionOf", { place, kind: t(`surveys.kinds.${kind}`) })}
        </Text>
        {buttons.map(([name, icon, disabled, onClick]) => (
          <IconButton
            key={name}
            type="button"
            size="small"
            variant="transparent"
            disabled={disabled}
            aria-label={t(`surveys.form.${name}`, { place })}
            onClick={onClick}
          >
            {icon}
          </IconButton>
        ))}
      </div>
      <div key={locale} lang={locale} className="flex flex-col gap-y-4">
        <TextField
          control={control}
          name={`questions.${index}.texts.${locale}.text`}
          label={t("surveys.form.text")}
        />
        {kind === "nps" && <ReasonFields form={form} index={index} locale={locale} />}
        {kind === "choice" && (
          <ChoicesFields form={form} index={index} locale={locale} />
        )}
        {kind !== "choice" && kind !== "text" && (
          <div className="grid items-start gap-4 md:grid-cols-2">
            {(["low", "high"] as const).map((end) => (
              <TextField
                key={end}
                control={control}
                name={`questions.${index}.texts.${locale}.${end}`}
                label={t(`surveys.form.${end}`)}
                hint={t("surveys.form.endsHint")}
                optional
              />
            ))}
          </div>
        )}
      </div>
      <ChoiceField
        control={control}
        name={`questions.${index}.level`}
        label={t("surveys.form.level")}
        hint={t("surveys.form.levelHint")}
        choices={["none" as const, ...LEVELS].map((value) => ({
          value,
          label: t(`surveys.levels.${value}`),
        }))}
      />
      <SwitchField
        control={control}
        name={`questions.${index}.required`}
        label={t("surveys.form.required")}
        hint={t("surveys.form.requiredHint")}
      />
    </fieldset>
  )
}

type ReasonFieldsProps = Pick<QuestionFieldsProps, "form" | "index" | "locale">

/** The question that always follows an NPS. */
function ReasonFields({ form: { control }, index, locale }: ReasonFieldsProps) {
  const { t } = useTranslation("encore")

  return (
    <>
      <TextField
        control={control}
        name={`questions.${index}.reason.texts.${locale}.text`}
        label={t("surveys.form.reason")}
        hint={t("surveys.form.reasonHint")}
      />
      <TextField
        control={control}
        name={`questions.${index}.reason.texts.${locale}.top_text`}
        label={t("surveys.form.topText")}
        hint={t("surveys.form.topTextHint")}
        optional
      />
    </>
  )
}
