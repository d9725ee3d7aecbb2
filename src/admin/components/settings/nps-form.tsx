import { zodResolver } from "@hookform/resolvers/zod"
import { useRouteModal } from "@medusajs/dashboard/components"
import { z } from "@medusajs/framework/zod"
import { Hint, toast } from "@medusajs/ui"
import { useMemo } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { useSettings, useUpdateSettings } from "../../hooks/use-settings"
import { NPS_PRESETS, type NpsSettings } from "../../lib/results"
import { ChoiceField } from "../common/choice-field"
import { Drawer } from "../common/drawer"
import { DrawerForm } from "../common/drawer-form"
import { NumberField } from "../common/number-field"
import { SectionState } from "../common/section-state"
import { SwitchField } from "../common/switch-field"
import { TextField } from "../common/text-field"

const HINTS = { standard: "standardHint", ten_point: "tenPointHint" } as const

export function NpsSettingsDrawer() {
  const { t } = useTranslation("encore")
  const query = useSettings()

  return (
    <Drawer
      heading={t("results.settings.heading")}
      description={t("results.settings.description")}
    >
      <SectionState query={query}>
        {(settings) => <NpsForm nps={settings.nps} />}
      </SectionState>
    </Drawer>
  )
}

/** Numbers as they are typed. */
function schemaOf(t: (key: string) => string) {
  const number = (min: number, max: number, message: string) =>
    z.string().refine((text) => {
      const value = Number(text)
      return text.trim() !== "" && value >= min && value <= max
    }, message)
  const industry = z.object({
    name: z.string().trim().min(1, t("results.settings.required")).max(120),
    value: number(-100, 100, t("results.settings.industryValueWrong")),
    source: z.string().trim().min(1, t("results.settings.required")).max(500),
  })
  return z.object({
    preset: z.enum(NPS_PRESETS),
    least_answers: number(1, 100_000, t("results.settings.leastWrong")).refine(
      (text) => Number.isInteger(Number(text)),
      t("results.settings.leastWrong")
    ),
    industry: z.discriminatedUnion("compared", [
      industry.extend({ compared: z.literal(true) }),
      z.object({
        compared: z.literal(false),
        name: z.string(),
        value: z.string(),
        source: z.string(),
      }),
    ]),
  })
}

type NpsFormProps = { nps: NpsSettings }

function NpsForm({ nps }: NpsFormProps) {
  const { t } = useTranslation("encore")
  const { handleSuccess } = useRouteModal()
  const { mutate, isPending, error } = useUpdateSettings()
  const schema = useMemo(() => schemaOf(t), [t])
  const form = useForm<z.infer<typeof schema>>({
    defaultValues: {
      preset: nps.preset,
      least_answers: String(nps.least_answers),
      industry: {
        compared: nps.industry !== null,
        name: nps.industry?.name ?? "",
        value: nps.industry ? String(nps.industry.value) : "",
        source: nps.industry?.source ?? "",
      },
    },
    resolver: zodResolver(schema),
  })
  const preset = form.watch("preset")
  const isCompared = form.watch("industry.compared")

  const submit = form.handleSubmit(({ industry, ...values }) =>
    mutate(
      {
        nps: {
          preset: values.preset,
          least_answers: Number(values.least_answers),
          industry: industry.compared
            ? {
                name: industry.name,
                value: Number(industry.value),
                source: industry.source,
              }
            : null,
        },
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
      <div className="flex flex-col gap-y-2">
        <ChoiceField
          control={form.control}
          name="preset"
          label={t("results.settings.preset")}
          hint={t(`results.settings.${HINTS[preset]}`)}
          choices={NPS_PRESETS.map((value) => ({
            value,
            label: t(`results.settings.${value}`),
          }))}
        />
        {preset !== nps.preset && <Hint>{t("results.settings.change")}</Hint>}
      </div>
      <NumberField
        control={form.control}
        name="least_answers"
        label={t("results.settings.least")}
        hint={t("results.settings.leastHint")}
        min={1}
      />
      <SwitchField
        control={form.control}
        name="industry.compared"
        label={t("results.settings.industrySwitch")}
        hint={t("results.settings.industryHint")}
      />
      {isCompared && (
        <>
          <TextField
            control={form.control}
            name="industry.name"
            label={t("results.settings.industryName")}
          />
          <NumberField
            control={form.control}
            name="industry.value"
            label={t("results.settings.industryValue")}
            min={-100}
            step="any"
          />
          <TextField
            control={form.control}
            name="industry.source"
            label={t("results.settings.industrySource")}
            hint={t("results.settings.industrySourceHint")}
          />
        </>
      )}
    </DrawerForm>
  )
}
