import { PlusMini, XMarkMini } from "@medusajs/icons"
import { Button, IconButton } from "@medusajs/ui"
import { type Control, useFieldArray, useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { NumberField } from "../common/number-field"
import { RewardSelect } from "../common/reward-select"
import { TextField } from "../common/text-field"
import type { DrawValues } from "./draw-form-values"

type PrizesFieldsProps = { control: Control<DrawValues> }

/** The prizes in their order: the first is drawn first. */
export function PrizesFields({ control }: PrizesFieldsProps) {
  const { t } = useTranslation("encore")
  const { fields, append, remove } = useFieldArray({ control, name: "prizes" })
  const prizes = useWatch({ control, name: "prizes" })

  return (
    <fieldset className="flex flex-col gap-y-3">
      <legend className="txt-compact-small-plus pb-3">{t("draws.form.prizes")}</legend>
      <ol className="flex flex-col gap-y-3">
        {fields.map((field, index) => (
          <li
            key={field.id}
            className="bg-ui-bg-component shadow-elevation-card-rest flex items-start gap-x-2 rounded-lg p-3"
          >
            <div className="grid flex-1 gap-3 md:grid-cols-[2fr_2fr_1fr]">
              <TextField
                control={control}
                name={`prizes.${index}.name`}
                label={t("draws.form.prizeName")}
              />
              <RewardSelect
                control={control}
                name={`prizes.${index}.reward_id`}
                label={t("draws.form.reward")}
                chosen={prizes?.[index]?.reward_id ?? ""}
              />
              <NumberField
                control={control}
                name={`prizes.${index}.count`}
                label={t("draws.form.prizeCount")}
                min={1}
              />
            </div>
            <IconButton
              type="button"
              size="small"
              variant="transparent"
              className="mt-7"
              aria-label={t("draws.form.removePrize", { place: index + 1 })}
              onClick={() => remove(index)}
            >
              <XMarkMini />
            </IconButton>
          </li>
        ))}
      </ol>
      <Button
        type="button"
        size="small"
        variant="secondary"
        className="self-start"
        onClick={() =>
          append({ name: "", reward_id: "", count: "1", translations: {} })
        }
      >
        <PlusMini aria-hidden />
        {t("draws.form.addPrize")}
      </Button>
    </fieldset>
  )
}
