import { Heading } from "@medusajs/ui"
import { useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { STAGES } from "../../lib/types"
import { ChoiceField } from "../common/choice-field"
import { ChoicesField } from "../common/choices-field"
import { EntitiesField } from "../common/entities-field"
import { NumberField } from "../common/number-field"
import { SwitchField } from "../common/switch-field"
import { TextField } from "../common/text-field"
import { AmountsField } from "./amounts-field"
import type { RewardValues } from "./reward-values"

const PAIR = "grid grid-cols-1 gap-4 sm:grid-cols-2"

/** What it costs, how many there are, and for how long. */
export function OfferFields() {
  const { t } = useTranslation("encore")
  const { control, watch } = useFormContext<RewardValues>()
  const field = (name: OptionalNumber, min = 1) => (
    <NumberField
      control={control}
      name={name}
      label={t(`rewards.form.${name}`)}
      hint={t(`rewards.form.${name}_hint`)}
      min={min}
      optional
    />
  )

  return (
    <>
      <Heading level="h2">{t("rewards.form.offer")}</Heading>
      <div className={PAIR}>
        {watch("kind") !== "points" && field("price_points", 0)}
        {field("stock", 0)}
        {field("limit_total")}
        {field("valid_days")}
        {field("limit_per_period")}
        {field("period_days")}
        <TextField
          control={control}
          name="starts_at"
          type="date"
          label={t("rewards.form.starts_at")}
          optional
        />
        <TextField
          control={control}
          name="ends_at"
          type="date"
          label={t("rewards.form.ends_at")}
          optional
        />
        <ChoiceField
          control={control}
          name="expiry_refund"
          label={t("rewards.form.expiry_refund")}
          choices={(["none", "full"] as const).map((value) => ({
            value,
            label: t(`rewards.form.expiry_refunds.${value}`),
          }))}
        />
        <ChoiceField
          control={control}
          name="on_order_canceled"
          label={t("rewards.form.on_order_canceled")}
          choices={(["restore", "keep"] as const).map((value) => ({
            value,
            label: t(`rewards.form.on_order_canceleds.${value}`),
          }))}
        />
      </div>
      <SwitchField
        control={control}
        name="returnable"
        label={t("rewards.form.returnable")}
        hint={t("rewards.form.returnable_hint")}
      />
    </>
  )
}

type OptionalNumber =
  | "price_points"
  | "stock"
  | "limit_total"
  | "limit_per_period"
  | "period_days"
  | "valid_days"

type AudienceFieldsProps = { currencies: string[] }

/** Who may claim it: everybody whom nothing here leaves out. */
export function AudienceFields({ currencies }: AudienceFieldsProps) {
  const { t } = useTranslation("encore")
  const { control, watch } = useFormContext<RewardValues>()

  return (
    <>
      <div>
        <Heading level="h2">{t("rewards.form.audience")}</Heading>
        <p className="txt-small text-ui-fg-subtle">{t("rewards.form.audienceHint")}</p>
      </div>
      <ChoicesField
        control={control}
        name="stages"
        label={t("rewards.form.stages")}
        choices={STAGES.map((value) => ({ value, label: t(`stages.${value}`) }))}
      />
      <div className={PAIR}>
        <EntitiesField
          control={control}
          name="tier_ids"
          kind="tier"
          label={t("rewards.form.tiers")}
          chosen={watch("tier_ids")}
          optional
        />
        <EntitiesField
          control={control}
          name="customer_group_ids"
          kind="customer_group"
          label={t("rewards.form.groups")}
          chosen={watch("customer_group_ids")}
          optional
        />
        <NumberField
          control={control}
          name="min_purchases"
          label={t("rewards.form.min_purchases")}
          optional
        />
        <NumberField
          control={control}
          name="max_purchases"
          label={t("rewards.form.max_purchases")}
          optional
        />
      </div>
      <AmountsField
        name="min_net_spend"
        legend={t("rewards.form.min_net_spend")}
        currencies={currencies}
      />
    </>
  )
}
