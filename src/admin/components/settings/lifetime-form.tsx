import { zodResolver } from "@hookform/resolvers/zod"
import { Form, useRouteModal } from "@medusajs/dashboard/components"
import { Input, toast } from "@medusajs/ui"
import { useMemo } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { useUpdateSettings } from "../../hooks/use-settings"
import { MATURITY_EVENTS, type Settings } from "../../lib/types"
import { ChoiceField } from "../common/choice-field"
import { DrawerForm } from "../common/drawer-form"
import { CountryRulesField } from "./country-rules-field"
import { ExpiryRuleFields } from "./expiry-rule-fields"
import {
  type LifetimeFormValues,
  lifetimeSchema,
  toEarning,
  toFormValues,
} from "./lifetime-schema"

type LifetimeFormProps = { earning: Settings["earning"] }

export function LifetimeForm({ earning }: LifetimeFormProps) {
  const { t } = useTranslation("encore")
  const { handleSuccess } = useRouteModal()
  const { mutate, isPending, error } = useUpdateSettings()
  const schema = useMemo(() => lifetimeSchema(t), [t])

  const form = useForm<LifetimeFormValues>({
    defaultValues: toFormValues(earning),
    resolver: zodResolver(schema),
  })

  const submit = form.handleSubmit((values) =>
    mutate(
      { earning: toEarning(values) },
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
      <ChoiceField
        control={form.control}
        name="event"
        label={t("settings.lifetime.event")}
        hint={t("settings.lifetime.eventHint")}
        choices={MATURITY_EVENTS.map((event) => ({
          value: event,
          label: t(`settings.lifetime.events.${event}`),
        }))}
      />
      <Form.Field
        control={form.control}
        name="wait_days"
        render={({ field }) => (
          <Form.Item>
            <Form.Label>{t("settings.lifetime.waitDays")}</Form.Label>
            <Form.Control>
              <Input {...field} type="number" min="0" step="1" />
            </Form.Control>
            <Form.Hint>{t("settings.lifetime.waitHint")}</Form.Hint>
            <Form.ErrorMessage />
          </Form.Item>
        )}
      />
      <ExpiryRuleFields
        typeName="type"
        daysName="days"
        hint={t("settings.lifetime.typeHint")}
      />
      <CountryRulesField />
      <Form.Field
        control={form.control}
        name="warning_days"
        render={({ field }) => (
          <Form.Item>
            <Form.Label>{t("settings.lifetime.warningDays")}</Form.Label>
            <Form.Control>
              <Input {...field} type="number" min="1" step="1" />
            </Form.Control>
            <Form.Hint>{t("settings.lifetime.warningHint")}</Form.Hint>
            <Form.ErrorMessage />
          </Form.Item>
        )}
      />
    </DrawerForm>
  )
}
