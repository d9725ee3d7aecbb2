import { useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { GOODS_TYPES } from "../../lib/rewards"
import { ChoiceField } from "../common/choice-field"
import { EntitiesField } from "../common/entities-field"
import type { RewardValues } from "./reward-values"

const ENTITY = {
  products: "product",
  categories: "category",
  collections: "collection",
} as const

type GoodsFieldProps = { name: "goods" | "buy" | "get"; label: string }

/** Which goods it is about: everything, or some products, categories or collections. */
export function GoodsField({ name, label }: GoodsFieldProps) {
  const { t } = useTranslation("encore")
  const { control, watch } = useFormContext<RewardValues>()
  const { type, ids } = watch(name)

  return (
    <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
      <ChoiceField
        control={control}
        name={`${name}.type`}
        label={label}
        choices={GOODS_TYPES.map((value) => ({
          value,
          label: t(`rewards.goods.${value}`),
        }))}
      />
      {type !== "all" && (
        <EntitiesField
          key={type}
          control={control}
          name={`${name}.ids`}
          kind={ENTITY[type]}
          label={t(`rewards.goods.${type}`)}
          chosen={ids}
        />
      )}
    </div>
  )
}
