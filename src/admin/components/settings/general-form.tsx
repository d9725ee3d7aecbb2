import { zodResolver } from "@hookform/resolvers/zod"
import { Combobox, Form, useRouteModal } from "@medusajs/dashboard/components"
import { z } from "@medusajs/framework/zod"
import { Input, toast } from "@medusajs/ui"
import { useMemo } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { useUpdateSettings } from "../../hooks/use-settings"
import type { Settings } from "../../lib/types"
import { DrawerForm } from "../common/drawer-form"
import { SwitchField } from "../common/switch-field"

function useSchema() {
  const { t } = useTranslation("encore")

  return useMemo(
    () =>
      z.object({
        points_name: z.string().trim().min(1, t("settings.errors.pointsName")),
        time_zone: z.string(),
        trust_account_emails: z.boolean(),
      }),
    [t]
  )
}

type GeneralFormProps = { settings: Settings }

export function GeneralForm({ settings }: GeneralFormProps) {
  const { t } = useTranslation("encore")
  const { handleSuccess } = useRouteModal()
  const { mutate, isPending, error } = useUpdateSettings()

  const form = useForm({
    defaultValues: {
      points_name: settings.points_name,
      time_zone: settings.time_zone,
      trust_account_emails: settings.trust_account_emails,
    },
    resolver: zodResolver(useSchema()),
  })

  const zones = useMemo(
    () =>
      [
        ...new Set(["UTC", settings.time_zone, ...Intl.supportedValuesOf("timeZone")]),
      ].map((value) => ({ value, label: value.replaceAll("_", " ") })),
    [settings.time_zone]
  )

  const submit = form.handleSubmit((values) =>
    mutate(values, {
      onSuccess: () => {
        toast.success(t("settings.saved"))
        handleSuccess()
      },
    })
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
        name="points_name"
        render={({ field }) => (
          <Form.Item>
            <Form.Label>{t("settings.pointsName")}</Form.Label>
            <Form.Control>
              <Input {...field} autoComplete="off" />
            </Form.Control>
            <Form.Hint>{t("settings.pointsNameHint")}</Form.Hint>
            <Form.ErrorMessage />
          </Form.Item>
        )}
      />
      <Form.Field
        control={form.control}
        name="time_zone"
        render={({ field }) => (
          <Form.Item>
            <Form.Label>{t("settings.timeZone")}</Form.Label>
            <Form.Control>
              <Combobox {...field} options={zones} allowClear={false} />
            </Form.Control>
            <Form.Hint>{t("settings.timeZoneHint")}</Form.Hint>
            <Form.ErrorMessage />
          </Form.Item>
        )}
      />
      <SwitchField
        control={form.control}
        name="trust_account_emails"
        label={t("settings.trust")}
        hint={t("settings.trustHint")}
      />
    </DrawerForm>
  )
}
