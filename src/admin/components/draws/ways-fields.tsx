import type { Control, UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { useFormat } from "../../hooks/use-format"
import { useShopCurrencies } from "../../hooks/use-shop-currencies"
import { DRAW_ACTIVITIES } from "../../lib/draw-types"
import { ChoiceField } from "../common/choice-field"
import { EntitiesField } from "../common/entities-field"
import { NumberField } from "../common/number-field"
import { SwitchField } from "../common/switch-field"
import type { DrawValues } from "./draw-form-values"

type WaysFieldsProps = { form: UseFormReturn<DrawValues> }

/** How one comes to entries. */
export function WaysFields({ form }: WaysFieldsProps) {
  const { t } = useTranslation("encore")
  const { control } = form
  const [byOrder, per, byPoints, products, categories] = form.watch([
    "by_order",
    "per",
    "by_points",
    "product_ids",
    "category_ids",
  ])

  return (
    <div className="flex flex-col gap-y-4">
      <SwitchField
        control={control}
        name="free"
        label={t("draws.ways.free")}
        hint={t("draws.form.freeHint")}
      />
      <SwitchField
        control={control}
        name="by_order"
        label={t("draws.ways.order")}
        hint={t("draws.form.orderHint")}
      />
      {byOrder && (
        <div className="flex flex-col gap-y-4 ps-4">
          <div className="grid gap-4 md:grid-cols-2">
            <NumberField
              control={control}
              name="entries"
              label={t("draws.form.entries")}
              min={1}
            />
            <ChoiceField
              control={control}
              name="per"
              label={t("draws.form.per")}
              choices={(["order", "amount"] as const).map((value) => ({
                value,
                label: t(`draws.form.perChoices.${value}`),
              }))}
            />
          </div>
          {per === "amount" && (
            <AmountsFields
              control={control}
              name="amounts"
              legend={t("draws.form.amounts")}
            />
          )}
          <AmountsFields
            control={control}
            name="min_spend"
            legend={t("draws.form.minSpend")}
          />
          <EntitiesField
            control={control}
            name="product_ids"
            kind="product"
            label={t("draws.form.products")}
            chosen={products}
            optional
          />
          <EntitiesField
            control={control}
            name="category_ids"
            kind="category"
            label={t("draws.form.categories")}
            hint={t("draws.form.goodsHint")}
            chosen={categories}
            optional
          />
        </div>
      )}
      <SwitchField
        control={control}
        name="by_points"
        label={t("draws.ways.points")}
        hint={t("draws.form.pointsHint")}
      />
      {byPoints && (
        <div className="ps-4">
          <NumberField
            control={control}
            name="points"
            label={t("draws.form.points")}
            min={1}
          />
        </div>
      )}
      <fieldset className="flex flex-col gap-y-3">
        <legend className="txt-compact-small-plus pb-3">
          {t("draws.form.activities")}
        </legend>
        <div className="grid gap-3 md:grid-cols-2">
          {DRAW_ACTIVITIES.map((trigger) => (
            <NumberField
              key={trigger}
              control={control}
              name={`activities.${trigger}`}
              label={t(`draws.activities.${trigger}`)}
              optional
            />
          ))}
        </div>
      </fieldset>
    </div>
  )
}

type AmountsFieldsProps = {
  control: Control<DrawValues>
  name: "amounts" | "min_spend"
  legend: string
}

/** An amount for each currency of the shop; left empty, none in it. */
function AmountsFields({ control, name, legend }: AmountsFieldsProps) {
  const format = useFormat()
  const currencies = useShopCurrencies() ?? []

  return (
    <fieldset>
      <legend className="txt-compact-small-plus pb-3">{legend}</legend>
      <div className="grid gap-3 md:grid-cols-3">
        {currencies.map((code) => (
          <NumberField
            key={code}
            control={control}
            name={`${name}.${code}`}
            label={format.currencyName(code)}
            step="any"
            optional
          />
        ))}
      </div>
    </fieldset>
  )
}
