import { zodResolver } from "@hookform/resolvers/zod"
import { useRouteModal } from "@medusajs/dashboard/components"
import { z } from "@medusajs/framework/zod"
import { toast } from "@medusajs/ui"
import { useMemo } from "react"
import { useForm, useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { useUpdateSettings } from "../../hooks/use-settings"
import { type Brand, type BrandUpdate, LETTER_PAPERS } from "../../lib/types"
import { ChoiceField } from "../common/choice-field"
import { DrawerForm } from "../common/drawer-form"
import { TextField } from "../common/text-field"
import { BrandPreview } from "./brand-preview"
import { ColorField } from "./color-field"

const COLOR = /^#[0-9a-f]{6}$/i

function useSchema() {
  const { t } = useTranslation("encore")

  return useMemo(() => {
    const color = z.string().trim().regex(COLOR, t("cards.brand.color"))
    return z.object({
      name: z.string().trim().max(80),
      website: z
        .string()
        .trim()
        .regex(/^(https?:\/\/\S+\.\S+)?$/, t("cards.brand.websiteHint")),
      main_color: color,
      accent_color: color,
      letter_paper: z.enum(LETTER_PAPERS),
    })
  }, [t])
}

type Values = z.infer<ReturnType<typeof useSchema>>

/** What is left empty is none. */
const toBrand = (values: Values): BrandUpdate => ({
  ...values,
  name: values.name.trim() || null,
  website: values.website.trim() || null,
})

type BrandFormProps = { brand: Brand }

export function BrandForm({ brand: { logo: _, ...brand } }: BrandFormProps) {
  const { t } = useTranslation("encore")
  const { handleSuccess } = useRouteModal()
  const { mutate, isPending, error } = useUpdateSettings()
  const schema = useSchema()

  const form = useForm<Values>({
    defaultValues: { ...brand, name: brand.name ?? "", website: brand.website ?? "" },
    resolver: zodResolver(schema),
  })
  const tried = schema.safeParse(useWatch({ control: form.control }))

  const submit = form.handleSubmit((values) =>
    mutate(
      { brand: toBrand(values) },
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
      <TextField
        control={form.control}
        name="name"
        label={t("cards.brand.name")}
        hint={t("cards.brand.nameHint")}
        optional
      />
      <TextField
        control={form.control}
        name="website"
        label={t("cards.brand.website")}
        hint={t("cards.brand.websiteHint")}
        optional
      />
      <ColorField
        control={form.control}
        name="main_color"
        label={t("cards.brand.main")}
        hint={t("cards.brand.mainHint")}
      />
      <ColorField
        control={form.control}
        name="accent_color"
        label={t("cards.brand.accent")}
        hint={t("cards.brand.accentHint")}
      />
      <ChoiceField
        control={form.control}
        name="letter_paper"
        label={t("cards.brand.paper")}
        choices={LETTER_PAPERS.map((value) => ({
          value,
          label: t(`cards.brand.papers.${value}`),
        }))}
      />
      <BrandPreview brand={tried.success ? toBrand(tried.data) : brand} />
    </DrawerForm>
  )
}
