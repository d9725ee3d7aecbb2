import { PlusMini, XMarkMini } from "@medusajs/icons"
import { Button, IconButton, Text } from "@medusajs/ui"
import { useFieldArray, useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { useFormat } from "../../hooks/use-format"
import { ChoiceField } from "../common/choice-field"
import { TextField } from "../common/text-field"
import { type ComplaintSettingsValues, WEEKDAYS } from "./complaint-settings-values"

type HoursFieldsProps = { zone: string }

/** When somebody is there to answer; a day may have several spans. */
export function HoursFields({ zone }: HoursFieldsProps) {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const { control } = useFormContext<ComplaintSettingsValues>()
  const { fields, append, remove } = useFieldArray({ control, name: "days" })

  return (
    <fieldset className="flex flex-col gap-y-3">
      <legend className="txt-compact-small-plus pb-1">
        {t("complaints.settings.hours")}
      </legend>
      <Text size="small" className="text-ui-fg-subtle">
        {t("complaints.settings.hoursHint", { zone })}
      </Text>
      {fields.map((field, index) => (
        <div key={field.id} className="flex items-start gap-x-2">
          <div className="grid flex-1 grid-cols-3 items-start gap-2">
            <ChoiceField
              control={control}
              name={`days.${index}.weekday`}
              label={t("complaints.settings.weekday")}
              choices={WEEKDAYS.map((day) => ({
                value: String(day),
                label: format.weekday(day),
              }))}
            />
            <TextField
              control={control}
              name={`days.${index}.from`}
              label={t("complaints.settings.from")}
            />
            <TextField
              control={control}
              name={`days.${index}.to`}
              label={t("complaints.settings.to")}
            />
          </div>
          <IconButton
            type="button"
            size="small"
            variant="transparent"
            className="mt-7"
            aria-label={t("complaints.settings.removeHours", {
              number: format.number(index + 1),
            })}
            onClick={() => remove(index)}
          >
            <XMarkMini />
          </IconButton>
        </div>
      ))}
      <Button
        type="button"
        size="small"
        variant="secondary"
        className="self-start"
        onClick={() => append({ weekday: "6", from: "09:00", to: "13:00" })}
      >
        <PlusMini aria-hidden />
        {t("complaints.settings.addHours")}
      </Button>
    </fieldset>
  )
}
