import { zodResolver } from "@hookform/resolvers/zod"
import { useRouteModal } from "@medusajs/dashboard/components"
import { toast } from "@medusajs/ui"
import { useMemo } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { useUpdateSettings } from "../../hooks/use-settings"
import { useShopCurrencies } from "../../hooks/use-shop-currencies"
import type { Settings } from "../../lib/types"
import { DrawerForm } from "../common/drawer-form"
import { EntitiesField } from "../common/entities-field"
import { NumberField } from "../common/number-field"
import { RatesField } from "../common/rates-field"
import { SwitchField } from "../common/switch-field"
import {
  type SpendingFormValues,
  spendingSchema,
  toFormValues,
  toRedemption,
} from "./spending-schema"

const NUMBERS = [
  { name: "min_points", text: "minPoints", min: 0, step: 1 },
  { name: "step", text: "step", min: 1, step: 1 },
  { name: "share", text: "share", min: 0, step: "any" },
  { name: "hold_minutes", text: "holdMinutes", min: 5, step: 1 },
  { name: "restored_expiry_days", text: "restoredDays", min: 0, step: 1 },
] as const

type SpendingFormProps = { settings: Settings }

export function SpendingForm({ settings }: SpendingFormProps) {
  const { t } = useTranslation("encore")
  const { handleSuccess } = useRouteModal()
  const { mutate, isPending, error } = useUpdateSettings()
  const currencies = useShopCurrencies() ?? []
  const schema = useMemo(() => spendingSchema(t), [t])

  const form = useForm<SpendingFormValues>({
    defaultValues: toFormValues(settings.redemption),
    resolver: zodResolver(schema),
  })

  const submit = form.handleSubmit((values) =>
    mutate(
      { redemption: toRedemption(values) },
      {
        onSuccess: () => {
          toast.success(t("settings.saved"))
          handleSuccess()
        },
      }
    )
  )

  return (
    <DrawerForm
      form={form}
      onSubmit={submit}
      submitLabel={t("common.save")}
      isPending={isPending}
      error={error}
    >
      <RatesField
        currencies={currencies}
        legend={t("settings.spending.rates")}
        amountLabel={t("settings.spending.amount")}
        added={{ points: "100", per: "1" }}
      />
      {NUMBERS.map(({ name, text, min, step }) => (
        <NumberField
          key={name}
          control={form.control}
          name={name}
          label={t(`settings.spending.${text}`)}
          hint={t(`settings.spending.${text}Hint`)}
          min={min}
          step={step}
        />
      ))}
      <SwitchField
        control={form.control}
        name="include_shipping"
        label={t("settings.spending.shipping")}
        hint={t("settings.spending.shippingHint")}
      />
      <EntitiesField
        control={form.control}
        name="excluded_product_ids"
        kind="product"
        optional
        label={t("settings.spending.excluded")}
        hint={t("settings.spending.excludedHint")}
        chosen={settings.redemption.excluded_product_ids}
      />
      <SwitchField
        control={form.control}
        name="earn_on_points"
        label={t("settings.spending.earns")}
        hint={t("settings.spending.earnsHint")}
      />
    </DrawerForm>
  )
}
