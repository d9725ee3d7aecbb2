import type { UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { CHANNELS } from "../../lib/messages"
import { SURVEY_TRIGGERS } from "../../lib/surveys"
import { STAGES } from "../../lib/types"
import { ChoiceField } from "../common/choice-field"
import { ChoicesField } from "../common/choices-field"
import { EntitiesField } from "../common/entities-field"
import { NumberField } from "../common/number-field"
import { SwitchField } from "../common/switch-field"
import { TextField } from "../common/text-field"
import type { SurveyValues } from "./survey-values"

type DeliveryFieldsProps = { form: UseFormReturn<SurveyValues>; zone: string }

/** When and to whom a survey goes. */
export function DeliveryFields({ form, zone }: DeliveryFieldsProps) {
  const { t } = useTranslation("encore")
  const { control } = form
  const [trigger, tierIds] = form.watch(["trigger", "tier_ids"])
  const number = (
    name: "delay_hours" | "sample_percent" | "period_days" | "expires_days",
    min: number
  ) => (
    <NumberField
      control={control}
      name={name}
      label={t(`surveys.form.${name}.label`)}
      hint={t(`surveys.form.${name}.hint`)}
      min={min}
    />
  )

  return (
    <div className="flex flex-col gap-y-4">
      <ChoiceField
        control={control}
        name="trigger"
        label={t("surveys.form.trigger")}
        choices={SURVEY_TRIGGERS.map((value) => ({
          value,
          label: t(`surveys.triggers.${value}`),
        }))}
      />
      {trigger === "nth_order" && (
        <NumberField
          control={control}
          name="nth"
          label={t("surveys.form.nth")}
          min={1}
        />
      )}
      {trigger === "date" && (
        <TextField
          control={control}
          name="date"
          type="datetime-local"
          label={t("surveys.form.date")}
          hint={t("surveys.form.zone", { zone })}
        />
      )}
      {trigger !== "link" && (
        <>
          <ChoiceField
            control={control}
            name="channel"
            label={t("surveys.form.channel")}
            choices={CHANNELS.map((value) => ({
              value,
              label: t(`messages.channels.${value}`),
            }))}
          />
          <div className="grid items-start gap-4 md:grid-cols-2">
            {number("delay_hours", 0)}
            {number("sample_percent", 1)}
            {number("period_days", 0)}
            {number("expires_days", 1)}
            <NumberField
              control={control}
              name="reminder_days"
              label={t("surveys.form.reminder_days.label")}
              hint={t("surveys.form.reminder_days.hint")}
              min={1}
              optional
            />
          </div>
          <ChoicesField
            control={control}
            name="stages"
            label={t("surveys.form.stages")}
            hint={t("surveys.form.audienceHint")}
            choices={STAGES.map((value) => ({ value, label: t(`stages.${value}`) }))}
          />
          <EntitiesField
            control={control}
            name="tier_ids"
            kind="tier"
            label={t("surveys.form.tiers")}
            chosen={tierIds}
            optional
          />
        </>
      )}
      <SwitchField
        control={control}
        name="link_open"
        label={t("surveys.form.linkOpen")}
        hint={t("surveys.form.linkOpenHint")}
      />
    </div>
  )
}
