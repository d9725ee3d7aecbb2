import { useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { REWARD_KINDS } from "../../lib/rewards"
import { ChoiceField } from "../common/choice-field"
import { EntitiesField } from "../common/entities-field"
import { NumberField } from "../common/number-field"
import { AmountsField } from "./amounts-field"
import { GoodsField } from "./goods-field"
import type { RewardValues } from "./reward-values"

type TermsFieldsProps = { currencies: string[] }

/** What the reward gives, by its kind. */
export function TermsFields({ currencies }: TermsFieldsProps) {
  const { t } = useTranslation("encore")
  const { control, watch } = useFormContext<RewardValues>()
  const kind = watch("kind")

  return (
    <>
      <ChoiceField
        control={control}
        name="kind"
        label={t("rewards.form.kind")}
        hint={t(`rewards.kindHints.${kind}`)}
        choices={REWARD_KINDS.map((value) => ({
          value,
          label: t(`rewards.kinds.${value}`),
        }))}
      />
      {kind === "percent" && (
        <NumberField
          control={control}
          name="percent"
          label={t("rewards.form.percent")}
          step="any"
        />
      )}
      {kind === "amount" && (
        <AmountsField
          name="amounts"
          legend={t("rewards.form.amounts")}
          hint={t("rewards.form.amountsHint")}
          currencies={currencies}
        />
      )}
      {(kind === "percent" || kind === "amount") && (
        <GoodsField name="goods" label={t("rewards.form.goods")} />
      )}
      {kind === "free_product" && (
        <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
          <EntitiesField
            control={control}
            name="variant_ids"
            kind="variant"
            label={t("rewards.form.variants")}
            chosen={watch("variant_ids")}
          />
          <NumberField
            control={control}
            name="quantity"
            label={t("rewards.form.quantity")}
            min={1}
          />
        </div>
      )}
      {kind === "buy_x_get_y" && (
        <>
          <NumberField
            control={control}
            name="buy_quantity"
            label={t("rewards.form.buyQuantity")}
            min={1}
          />
          <GoodsField name="buy" label={t("rewards.form.buyGoods")} />
          <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
            <NumberField
              control={control}
              name="get_quantity"
              label={t("rewards.form.getQuantity")}
              min={1}
            />
            <NumberField
              control={control}
              name="get_percent"
              label={t("rewards.form.getPercent")}
              hint={t("rewards.form.getPercentHint")}
              step="any"
            />
          </div>
          <GoodsField name="get" label={t("rewards.form.getGoods")} />
        </>
      )}
      {kind === "points" && (
        <NumberField
          control={control}
          name="points"
          label={t("rewards.form.points")}
          min={1}
        />
      )}
      {kind !== "points" && kind !== "perk" && (
        <AmountsField
          name="min_spend"
          legend={t("rewards.form.minSpend")}
          hint={t("rewards.form.minSpendHint")}
          currencies={currencies}
        />
      )}
    </>
  )
}
