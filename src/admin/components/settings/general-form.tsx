import { zodResolver } from "@hookform/resolvers/zod"
import { Form, RouteDrawer, useRouteModal } from "@medusajs/dashboard/components"
import { z } from "@medusajs/framework/zod"
import { Input, toast } from "@medusajs/ui"
import { useMemo } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { useUpdateSettings } from "../../hooks/use-settings"
import type { Settings } from "../../lib/types"
import { DrawerFormFooter } from "../common/drawer-form-footer"
import { FormError } from "../common/form-error"
import { SwitchField } from "../common/switch-field"

const DAYS = /^\d{1,5}$/

function useSchema() {
  const { t } = useTranslation("encore")

  return useMemo(
    () =>
      z.object({
        points_name: z.string().trim().min(1, t("settings.errors.pointsName")),
        maturity_days: z.string().regex(DAYS, t("settings.errors.days")),
        expiry_days: z
          .string()
          .refine(
            (text) => text === "" || (DAYS.test(text) && Number(text) > 0),
            t("settings.errors.expiry")
          ),
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
  const { maturity, expiry } = settings.earning

  const form = useForm({
    defaultValues: {
      points_name: settings.points_name,
      maturity_days: String(maturity.days),
      expiry_days: expiry.days === null ? "" : String(expiry.days),
      trust_account_emails: settings.trust_account_emails,
    },
    resolver: zodResolver(useSchema()),
  })

  const submit = form.handleSubmit((values) =>
    mutate(
      {
        points_name: values.points_name,
        earning: {
          maturity: { ...maturity, days: Number(values.maturity_days) },
          expiry: { days: values.expiry_days ? Number(values.expiry_days) : null },
        },
        trust_account_emails: values.trust_account_emails,
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
    <RouteDrawer.Form form={form}>
      <form
        onSubmit={submit}
        noValidate
        className="flex flex-1 flex-col overflow-hidden"
      >
        <RouteDrawer.Body className="flex flex-col gap-y-6 overflow-y-auto">
          {error && <FormError error={error} />}
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
            name="maturity_days"
            render={({ field }) => (
              <Form.Item>
                <Form.Label>{t("settings.maturityDays")}</Form.Label>
                <Form.Control>
                  <Input {...field} type="number" min="0" step="1" />
                </Form.Control>
                <Form.Hint>{t("settings.maturityHint")}</Form.Hint>
                <Form.ErrorMessage />
              </Form.Item>
            )}
          />
          <Form.Field
            control={form.control}
            name="expiry_days"
            render={({ field }) => (
              <Form.Item>
                <Form.Label>{t("settings.expiryDays")}</Form.Label>
                <Form.Control>
                  <Input {...field} type="number" min="1" step="1" />
                </Form.Control>
                <Form.Hint>{t("settings.expiryHint")}</Form.Hint>
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
        </RouteDrawer.Body>
        <DrawerFormFooter submitLabel={t("common.save")} isPending={isPending} />
      </form>
    </RouteDrawer.Form>
  )
}
