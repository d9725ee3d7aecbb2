import { zodResolver } from "@hookform/resolvers/zod"
import { Form, RouteDrawer, useRouteModal } from "@medusajs/dashboard/components"
import { z } from "@medusajs/framework/zod"
import { Input, toast } from "@medusajs/ui"
import { useMemo } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { useUpdateSettings } from "../../hooks/use-settings"
import { STAGES, type StageRule } from "../../lib/types"
import { DrawerFormFooter } from "../common/drawer-form-footer"
import { FormError } from "../common/form-error"
import { StageBadge } from "../common/stage-badge"

const WHOLE = /^\d{1,6}$/

function useSchema() {
  const { t } = useTranslation("encore")

  return useMemo(
    () =>
      z.object({
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
      }),
    [t]
  )
}

type StagesFormProps = { stages: StageRule[] }

export function StagesForm({ stages }: StagesFormProps) {
  const { t } = useTranslation("encore")
  const { handleSuccess } = useRouteModal()
  const { mutate, isPending, error } = useUpdateSettings()

  const form = useForm({
    defaultValues: {
      stages: stages.map(({ stage, min_purchases, min_net_spend }) => ({
        stage,
        min_purchases: String(min_purchases),
        min_net_spend: min_net_spend === null ? "" : String(min_net_spend),
      })),
    },
    resolver: zodResolver(useSchema()),
  })

  const submit = form.handleSubmit((values) =>
    mutate(
      {
        stages: values.stages.map(({ stage, min_purchases, min_net_spend }) => ({
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
    <RouteDrawer.Form form={form}>
      <form
        onSubmit={submit}
        noValidate
        className="flex flex-1 flex-col overflow-hidden"
      >
        <RouteDrawer.Body className="flex flex-col gap-y-6 overflow-y-auto">
          {error && <FormError error={error} />}
          {stages.map(({ stage }, index) => (
            <fieldset key={stage} className="flex flex-col gap-y-3">
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
                      <Form.Label optional>
                        {t("settings.stages.minNetSpend")}
                      </Form.Label>
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
        </RouteDrawer.Body>
        <DrawerFormFooter submitLabel={t("common.save")} isPending={isPending} />
      </form>
    </RouteDrawer.Form>
  )
}
