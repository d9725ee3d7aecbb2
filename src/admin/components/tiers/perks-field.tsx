import { PlusMini, XMarkMini } from "@medusajs/icons"
import { Button, IconButton } from "@medusajs/ui"
import { useFieldArray, useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { TextField } from "../common/text-field"
import type { TierFormValues } from "./tier-schema"

/** The perks of a tier: each a name and on what conditions. */
export function PerksField() {
  const { t } = useTranslation("encore")
  const { control } = useFormContext<TierFormValues>()
  const { fields, append, remove } = useFieldArray({ control, name: "perks" })

  return (
    <fieldset className="flex flex-col gap-y-3">
      <legend className="txt-compact-small-plus">{t("tiers.fields.perks")}</legend>
      {fields.map((field, index) => (
        <div
          key={field.id}
          className="bg-ui-bg-component shadow-elevation-card-rest flex items-start gap-x-2 rounded-lg p-3"
        >
          <div className="flex flex-1 flex-col gap-y-3">
            <TextField
              control={control}
              name={`perks.${index}.name`}
              label={t("tiers.form.perk")}
            />
            <TextField
              control={control}
              name={`perks.${index}.conditions`}
              label={t("tiers.form.conditions")}
              optional
            />
          </div>
          <IconButton
            type="button"
            size="small"
            variant="transparent"
            aria-label={t("tiers.form.removePerk")}
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
        onClick={() => append({ name: "", conditions: "" })}
      >
        <PlusMini />
        {t("tiers.form.addPerk")}
      </Button>
    </fieldset>
  )
}
