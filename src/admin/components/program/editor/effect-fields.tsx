import { Form } from "@medusajs/dashboard/components"
import { RadioGroup } from "@medusajs/ui"
import { useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { EFFECTS, ORDER_TRIGGERS, ROUNDINGS } from "../../../lib/earning-rules"
import { ChoiceField } from "../../common/choice-field"
import { NumberField } from "../../common/number-field"
import { RatesField } from "../../common/rates-field"
import { SwitchField } from "../../common/switch-field"
import { EditorPart } from "./editor-part"
import type { RuleValues } from "./rule-values"

type EffectFieldsProps = { currencies: string[] }

/** What a rule brings. */
export function EffectFields({ currencies }: EffectFieldsProps) {
  const { t } = useTranslation("encore")
  const { control, watch } = useFormContext<RuleValues>()
  const effect = watch("effect")
  const isOrder = ORDER_TRIGGERS.includes(watch("trigger"))

  return (
    <EditorPart heading={t("rules.parts.effect")}>
      <Form.Field
        control={control}
        name="effect"
        render={({ field: { onChange, ...field } }) => (
          <Form.Item>
            <Form.Label className="sr-only">{t("rules.parts.effect")}</Form.Label>
            <Form.Control>
              <RadioGroup
                {...field}
                onValueChange={onChange}
                className="grid gap-2 md:grid-cols-2"
              >
                {EFFECTS.map((value) => (
                  <RadioGroup.ChoiceBox
                    key={value}
                    value={value}
                    disabled={!isOrder && value !== "fixed"}
                    label={t(`rules.effects.${value}.name`)}
                    description={t(`rules.effects.${value}.description`)}
                  />
                ))}
              </RadioGroup>
            </Form.Control>
            <Form.ErrorMessage />
          </Form.Item>
        )}
      />
      {effect === "per_amount" && (
        <>
          <RatesField
            currencies={currencies}
            legend={t("program.form.rates")}
            amountLabel={t("program.form.per")}
            added={{ points: "1", per: "1" }}
            least={1}
          />
          <SwitchField
            control={control}
            name="include_tax"
            label={t("program.form.includeTax")}
            hint={t("program.form.includeTaxHint")}
          />
          <SwitchField
            control={control}
            name="include_shipping"
            label={t("program.form.includeShipping")}
            hint={t("program.form.includeShippingHint")}
          />
        </>
      )}
      {(effect === "fixed" || effect === "per_item") && (
        <NumberField
          control={control}
          name="points"
          label={t("program.form.points")}
          min={1}
        />
      )}
      {effect === "multiplier" && (
        <NumberField
          control={control}
          name="factor"
          label={t("rules.factor")}
          hint={t("rules.factorHint")}
          min={1}
          step="any"
        />
      )}
      {(effect === "per_amount" || effect === "multiplier") && (
        <ChoiceField
          control={control}
          name="rounding"
          label={t("program.form.rounding")}
          choices={ROUNDINGS.map((value) => ({
            value,
            label: t(`program.roundings.${value}.name`),
          }))}
        />
      )}
    </EditorPart>
  )
}
