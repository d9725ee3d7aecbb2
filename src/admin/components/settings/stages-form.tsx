import { zodResolver } from "@hookform/resolvers/zod"
import { Form, useRouteModal } from "@medusajs/dashboard/components"
import { z } from "@medusajs/framework/zod"
import { Input, Select, toast } from "@medusajs/ui"
import { useMemo } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { useFormat } from "../../hooks/use-format"
import { useUpdateSettings } from "../../hooks/use-settings"
import { useShopCurrencies } from "../../hooks/use-shop-currencies"
import { type Settings, STAGES } from "../../lib/types"
import { DrawerForm } from "../common/drawer-form"
import { StageBadge } from "../common/stage-badge"

const WHOLE = /^\d{1,6}$/

/** A select can't hold an empty value. */
const NO_CURRENCY = "none"

function useSchema() {
  const { t } = useTranslation("encore")

  return useMemo(
    () =>
      z
        .object({
          currency: z.string(),
          stages: z.array(
            z.object({
              stage: z.enum(STAGES),
              min_purchases: z.string().regex(WHOLE, t("settings.errors.purchases")),
              min_net_spend: z
                .string()
                .refine(
                  (text) => text === "" || Number(text) >= 0,
                  t("settings.errors.spend")
                ),
            })
          ),
        })
        .refine(
          ({ currency, stages }) =>
            currency !== NO_CURRENCY ||
            stages.every(({ min_net_spend }) => min_net_spend === ""),
          { path: ["currency"], message: t("settings.errors.currency") }
        ),
    [t]
  )
}

type StagesFormProps = { settings: Settings }

export function StagesForm({ settings }: StagesFormProps) {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const { handleSuccess } = useRouteModal()
  const { mutate, isPending, error } = useUpdateSettings()
  const shopCurrencies = useShopCurrencies()

  const form = useForm({
    defaultValues: {
      currency: settings.spend_currency_code ?? NO_CURRENCY,
      stages: settings.stages.map(({ stage, min_purchases, min_net_spend }) => ({
        stage,
        min_purchases: String(min_purchases),
        min_net_spend: min_net_spend === null ? "" : String(min_net_spend),
      })),
    },
    resolver: zodResolver(useSchema()),
  })
  // What is chosen may be a currency the shop no longer sells in.
  const chosen = form.watch("currency")
  const currencies = new Set([
    ...(chosen === NO_CURRENCY ? [] : [chosen]),
    ...(shopCurrencies ?? []),
  ])

  const submit = form.handleSubmit(({ currency, stages }) =>
    mutate(
      {
        spend_currency_code: currency === NO_CURRENCY ? null : currency,
        stages: stages.map(({ stage, min_purchases, min_net_spend }) => ({
          stage,
          min_purchases: Number(min_purchases),
          min_net_spend: min_net_spend === "" ? null : Number(min_net_spend),
        })),
      },
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
      <Form.Field
        control={form.control}
        name="currency"
        render={({ field: { value, onChange, ref, ...field } }) => (
          <Form.Item>
            <Form.Label>{t("settings.stages.currency")}</Form.Label>
            <Select {...field} value={value} onValueChange={onChange}>
              <Form.Control>
                <Select.Trigger ref={ref}>
                  <Select.Value />
                </Select.Trigger>
              </Form.Control>
              <Select.Content>
                <Select.Item value={NO_CURRENCY}>
                  {t("settings.stages.noCurrency")}
                </Select.Item>
                {[...currencies].map((code) => (
                  <Select.Item key={code} value={code}>
                    {format.currencyName(code)}
                  </Select.Item>
                ))}
              </Select.Content>
            </Select>
            <Form.Hint>{t("settings.stages.currencyHint")}</Form.Hint>
            <Form.ErrorMessage />
          </Form.Item>
        )}
      />
      {settings.stages.map(({ stage }, index) => (
        <fieldset key={stage}>
          <legend className="pb-3">
            <StageBadge stage={stage} />
          </legend>
          <div className="grid grid-cols-2 items-start gap-4">
            <Form.Field
              control={form.control}
              name={`stages.${index}.min_purchases`}
              render={({ field }) => (
                <Form.Item>
                  <Form.Label>{t("settings.stages.minPurchases")}</Form.Label>
                  <Form.Control>
                    <Input {...field} type="number" min="0" step="1" />
                  </Form.Control>
                  <Form.ErrorMessage />
                </Form.Item>
              )}
            />
            <Form.Field
              control={form.control}
              name={`stages.${index}.min_net_spend`}
              render={({ field }) => (
                <Form.Item>
                  <Form.Label>{t("settings.stages.minNetSpend")}</Form.Label>
                  <Form.Control>
                    <Input {...field} type="number" min="0" step="any" />
                  </Form.Control>
                  <Form.ErrorMessage />
                </Form.Item>
              )}
            />
          </div>
        </fieldset>
      ))}
    </DrawerForm>
  )
}
