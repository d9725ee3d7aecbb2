import { Form } from "@medusajs/dashboard/components"
import { Input } from "@medusajs/ui"
import type { Control, UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { useFormat } from "../../hooks/use-format"
import { useShopCountries } from "../../hooks/use-shop-countries"
import { STAGES } from "../../lib/types"
import { ChoicesField } from "../common/choices-field"
import { EntitiesField } from "../common/entities-field"
import { FormPart } from "../common/form-part"
import { NumberField } from "../common/number-field"
import { SwitchField } from "../common/switch-field"
import type { DrawValues } from "./draw-form-values"
import { PrizesFields } from "./prizes-fields"
import { TextsFields } from "./texts-fields"
import { WaysFields } from "./ways-fields"

type DrawFieldsProps = {
  form: UseFormReturn<DrawValues>
  zone: string
  /** Of a published draw: its rules stay as they are. */
  textsOnly: boolean
}

/** All that an admin says of a draw. */
export function DrawFields({ form, zone, textsOnly }: DrawFieldsProps) {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const countries = useShopCountries() ?? []
  const { control } = form
  const automatic = (
    <SwitchField
      control={control}
      name="draw_automatically"
      label={t("draws.form.automatic")}
      hint={t("draws.form.automaticHint")}
    />
  )
  if (textsOnly) {
    return (
      <>
        <TextsFields control={control} />
        {automatic}
      </>
    )
  }

  return (
    <>
      <FormPart heading={t("draws.form.parts.texts")}>
        <TextsFields control={control} />
      </FormPart>
      <FormPart heading={t("draws.form.parts.prizes")}>
        <PrizesFields control={control} />
        <NumberField
          control={control}
          name="alternates"
          label={t("draws.form.alternates")}
          hint={t("draws.form.alternatesHint")}
        />
        <SwitchField
          control={control}
          name="one_prize_per_member"
          label={t("draws.form.onePrize")}
          hint={t("draws.form.onePrizeHint")}
        />
      </FormPart>
      <FormPart
        heading={t("draws.form.parts.time")}
        hint={t("draws.form.zone", { zone })}
      >
        <div className="grid gap-4 md:grid-cols-2">
          <TimeField control={control} name="opens_at" label={t("draws.opensAt")} />
          <TimeField control={control} name="closes_at" label={t("draws.closesAt")} />
        </div>
        {automatic}
      </FormPart>
      <FormPart heading={t("draws.form.parts.ways")}>
        <WaysFields form={form} />
        <NumberField
          control={control}
          name="max_per_member"
          label={t("draws.form.max")}
          hint={t("draws.form.maxHint")}
          min={1}
          optional
        />
      </FormPart>
      <FormPart
        heading={t("draws.form.parts.audience")}
        hint={t("draws.form.audienceHint")}
      >
        <ChoicesField
          control={control}
          name="stages"
          label={t("draws.form.stages")}
          choices={STAGES.map((value) => ({ value, label: t(`stages.${value}`) }))}
        />
        <EntitiesField
          control={control}
          name="tier_ids"
          kind="tier"
          label={t("draws.form.tiers")}
          chosen={form.watch("tier_ids")}
          optional
        />
        <ChoicesField
          control={control}
          name="country_codes"
          label={t("draws.form.countries")}
          hint={t("draws.form.countriesHint")}
          choices={countries.map((value) => ({
            value,
            label: format.countryName(value),
          }))}
        />
      </FormPart>
    </>
  )
}

type TimeFieldProps = {
  control: Control<DrawValues>
  name: "opens_at" | "closes_at"
  label: string
}

/** A date and time, on the shop's clocks. */
function TimeField({ control, name, label }: TimeFieldProps) {
  return (
    <Form.Field
      control={control}
      name={name}
      render={({ field }) => (
        <Form.Item>
          <Form.Label>{label}</Form.Label>
          <Form.Control>
            <Input {...field} type="datetime-local" />
          </Form.Control>
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}
