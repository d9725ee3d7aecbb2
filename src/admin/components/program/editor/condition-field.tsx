import { useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { useFormat } from "../../../hooks/use-format"
import { useShopCountries } from "../../../hooks/use-shop-countries"
import { useShopCurrencies } from "../../../hooks/use-shop-currencies"
import type { EntityKind } from "../../../lib/entities"
import { STAGES } from "../../../lib/types"
import { ChoicesField } from "../../common/choices-field"
import { EntitiesField } from "../../common/entities-field"
import { NumberField } from "../../common/number-field"
import { TextField } from "../../common/text-field"
import type { ConditionName, RuleValues } from "./rule-values"

const KINDS = {
  product_ids: "product",
  category_ids: "category",
  collection_ids: "collection",
  tag_ids: "tag",
  customer_group_ids: "customer_group",
  tier_ids: "tier",
  sales_channel_ids: "sales_channel",
} as const satisfies Partial<Record<ConditionName, EntityKind>>

const isEntityCondition = (name: ConditionName): name is keyof typeof KINDS =>
  name in KINDS

type ConditionFieldProps = { name: ConditionName }

/** The field, or fields, of one condition. */
export function ConditionField({ name }: ConditionFieldProps) {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const { control, getValues } = useFormContext<RuleValues>()
  const currencies = useShopCurrencies() ?? []
  const countries = useShopCountries() ?? []
  const label = t(`rules.conditions.${name}`)

  if (isEntityCondition(name)) {
    return (
      <EntitiesField
        control={control}
        name={name}
        kind={KINDS[name]}
        label={label}
        chosen={getValues(name)}
      />
    )
  }
  switch (name) {
    case "dates":
      return (
        <div className="grid grid-cols-2 gap-3">
          <TextField
            control={control}
            name="from"
            type="date"
            label={t("rules.from")}
          />
          <TextField
            control={control}
            name="until"
            type="date"
            label={t("rules.until")}
          />
        </div>
      )
    case "hours":
      return (
        <div className="grid grid-cols-2 gap-3">
          <NumberField
            control={control}
            name="hours_from"
            label={t("rules.hoursFrom")}
          />
          <NumberField
            control={control}
            name="hours_until"
            label={t("rules.hoursUntil")}
          />
        </div>
      )
    case "min_quantity":
      return <NumberField control={control} name={name} label={label} min={1} />
    case "min_spend":
      return (
        <fieldset className="grid grid-cols-2 gap-3">
          <legend className="txt-compact-small-plus pb-2">{label}</legend>
          {currencies.map((code) => (
            <NumberField
              key={code}
              control={control}
              name={`min_spend.${code}`}
              label={code.toUpperCase()}
              step="any"
            />
          ))}
        </fieldset>
      )
    case "weekdays":
      return (
        <ChoicesField
          control={control}
          name={name}
          label={label}
          choices={[1, 2, 3, 4, 5, 6, 7].map((day) => ({
            value: String(day),
            label: format.weekday(day),
          }))}
        />
      )
    case "stages":
      return (
        <ChoicesField
          control={control}
          name={name}
          label={label}
          choices={STAGES.map((value) => ({ value, label: t(`stages.${value}`) }))}
        />
      )
    case "country_codes":
      return (
        <ChoicesField
          control={control}
          name={name}
          label={label}
          choices={countries.map((value) => ({
            value,
            label: format.countryName(value),
          }))}
        />
      )
    case "currency_codes":
      return (
        <ChoicesField
          control={control}
          name={name}
          label={label}
          choices={currencies.map((value) => ({ value, label: value.toUpperCase() }))}
        />
      )
  }
}
