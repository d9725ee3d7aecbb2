import { zodResolver } from "@hookform/resolvers/zod"
import { Form, useRouteModal } from "@medusajs/dashboard/components"
import { Input, RadioGroup, toast } from "@medusajs/ui"
import { useMemo } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { useSaveEarningRule } from "../../hooks/use-earning-rules"
import { useShopCurrencies } from "../../hooks/use-shop-currencies"
import { type EarningRule, ROUNDINGS } from "../../lib/types"
import { DrawerForm } from "../common/drawer-form"
import { RatesField } from "../common/rates-field"
import { SwitchField } from "../common/switch-field"
import {
  earningRuleSchema,
  type RuleFormValues,
  toDefinition,
  toFormValues,
} from "./earning-rule-schema"

type EarningRuleFormProps = { rule?: EarningRule }

/** The form of a new rule, and of a new version of one that there is. */
export function EarningRuleForm({ rule }: EarningRuleFormProps) {
  const currencies = useShopCurrencies()

  // The defaults of a form are set once, so the shop's currencies come first.
  return currencies ? <LoadedForm rule={rule} currencies={currencies} /> : null
}

type LoadedFormProps = EarningRuleFormProps & { currencies: string[] }

function LoadedForm({ rule, currencies }: LoadedFormProps) {
  const { t } = useTranslation("encore")
  const { handleSuccess } = useRouteModal()
  const { mutate, isPending, error } = useSaveEarningRule(rule?.id)
  const schema = useMemo(() => earningRuleSchema(t), [t])

  const form = useForm<RuleFormValues>({
    defaultValues: toFormValues(rule, currencies[0] ?? ""),
    resolver: zodResolver(schema),
  })

  const submit = form.handleSubmit((values) =>
    mutate(
      { name: values.name, definition: toDefinition(values) },
      {
        onSuccess: ({ earning_rule }) => {
          toast.success(t("program.form.saved", { name: earning_rule.name }))
          handleSuccess("/loyalty/program")
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
        name="name"
        render={({ field }) => (
          <Form.Item>
            <Form.Label>{t("program.form.name")}</Form.Label>
            <Form.Control>
              <Input {...field} autoComplete="off" />
            </Form.Control>
            <Form.Hint>{t("program.form.nameHint")}</Form.Hint>
            <Form.ErrorMessage />
          </Form.Item>
        )}
      />
      <RatesField
        currencies={currencies}
        legend={t("program.form.rates")}
        amountLabel={t("program.form.per")}
        added={{ points: "1", per: "1" }}
        least={1}
      />
      <SwitchField
        control={form.control}
        name="include_tax"
        label={t("program.form.includeTax")}
        hint={t("program.form.includeTaxHint")}
      />
      <SwitchField
        control={form.control}
        name="include_shipping"
        label={t("program.form.includeShipping")}
        hint={t("program.form.includeShippingHint")}
      />
      <Form.Field
        control={form.control}
        name="rounding"
        render={({ field: { onChange, ...field } }) => (
          <Form.Item>
            <Form.Label>{t("program.form.rounding")}</Form.Label>
            <Form.Control>
              <RadioGroup {...field} onValueChange={onChange}>
                {ROUNDINGS.map((rounding) => (
                  <RadioGroup.ChoiceBox
                    key={rounding}
                    value={rounding}
                    label={t(`program.roundings.${rounding}.name`)}
                    description={t(`program.roundings.${rounding}.description`)}
                  />
                ))}
              </RadioGroup>
            </Form.Control>
            <Form.ErrorMessage />
          </Form.Item>
        )}
      />
    </DrawerForm>
  )
}
