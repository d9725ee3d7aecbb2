import { zodResolver } from "@hookform/resolvers/zod"
import { useRouteModal } from "@medusajs/dashboard/components"
import { z } from "@medusajs/framework/zod"
import { toast } from "@medusajs/ui"
import { useMemo } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { useFormat } from "../../hooks/use-format"
import { useSettings, useUpdateSettings } from "../../hooks/use-settings"
import { useShopCountries } from "../../hooks/use-shop-countries"
import { FREE_ENTRY, type Settings } from "../../lib/types"
import { ChoiceField } from "../common/choice-field"
import { ChoicesField } from "../common/choices-field"
import { Drawer } from "../common/drawer"
import { DrawerForm } from "../common/drawer-form"
import { SectionState } from "../common/section-state"

export function DrawsSettingsDrawer() {
  const { t } = useTranslation("encore")
  const query = useSettings()

  return (
    <Drawer
      heading={t("draws.settings.heading")}
      description={t("draws.settings.description")}
    >
      <SectionState query={query}>
        {(settings) => <DrawsForm settings={settings} />}
      </SectionState>
    </Drawer>
  )
}

type DrawsFormProps = { settings: Settings }

function DrawsForm({ settings }: DrawsFormProps) {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const countries = useShopCountries() ?? []
  const { handleSuccess } = useRouteModal()
  const { mutate, isPending, error } = useUpdateSettings()
  const schema = useMemo(
    () =>
      z
        .object({
          free_entry: z.enum(FREE_ENTRY),
          free_entry_country_codes: z.array(z.string()),
        })
        .refine(
          (draws) =>
            draws.free_entry !== "in_countries" ||
            draws.free_entry_country_codes.length > 0,
          {
            message: t("draws.settings.noCountries"),
            path: ["free_entry_country_codes"],
          }
        ),
    [t]
  )
  const form = useForm({
    defaultValues: settings.draws,
    resolver: zodResolver(schema),
  })

  const submit = form.handleSubmit((draws) =>
    mutate(
      { draws },
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
        name="free_entry"
        label={t("draws.settings.freeEntry")}
        hint={t("draws.settings.hint")}
        choices={FREE_ENTRY.map((value) => ({
          value,
          label: t(`draws.settings.choices.${value}`),
        }))}
      />
      {form.watch("free_entry") === "in_countries" && (
        <ChoicesField
          control={form.control}
          name="free_entry_country_codes"
          label={t("draws.form.countries")}
          choices={countries.map((value) => ({
            value,
            label: format.countryName(value),
          }))}
        />
      )}
    </DrawerForm>
  )
}
