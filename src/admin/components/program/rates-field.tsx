import { PlusMini, XMarkMini } from "@medusajs/icons"
import { Form } from "@medusajs/dashboard/components"
import { Button, IconButton, Input, Select, Text } from "@medusajs/ui"
import { type UseFormReturn, useFieldArray } from "react-hook-form"
import { useTranslation } from "react-i18next"

import type { RuleFormValues } from "./earning-rule-schema"

type RatesFieldProps = {
  form: UseFormReturn<RuleFormValues>
  /** The codes of the currencies that the shop sells in. */
  currencies: string[]
}

/** So many points for so much money, once per currency. */
export function RatesField({ form, currencies }: RatesFieldProps) {
  const { t } = useTranslation("encore")
  const { fields, append, remove } = useFieldArray({
    control: form.control,
    name: "rates",
  })
  const taken = form.watch("rates").map(({ currency_code }) => currency_code)
  const next = currencies.find((code) => !taken.includes(code))

  return (
    <fieldset className="flex flex-col gap-y-3">
      <legend className="txt-compact-small-plus pb-3">{t("program.form.rates")}</legend>
      <ul className="flex flex-col gap-y-3">
        {fields.map((field, index) => (
          <li
            key={field.id}
            className="bg-ui-bg-component shadow-elevation-card-rest flex items-start gap-x-2 rounded-lg p-3"
          >
            <div className="grid flex-1 grid-cols-3 gap-2">
              <Form.Field
                control={form.control}
                name={`rates.${index}.points`}
                render={({ field: input }) => (
                  <Form.Item>
                    <Form.Label>{t("program.form.points")}</Form.Label>
                    <Form.Control>
                      <Input {...input} type="number" min="0" step="any" />
                    </Form.Control>
                    <Form.ErrorMessage />
                  </Form.Item>
                )}
              />
              <Form.Field
                control={form.control}
                name={`rates.${index}.per`}
                render={({ field: input }) => (
                  <Form.Item>
                    <Form.Label>{t("program.form.per")}</Form.Label>
                    <Form.Control>
                      <Input {...input} type="number" min="0" step="any" />
                    </Form.Control>
                    <Form.ErrorMessage />
                  </Form.Item>
                )}
              />
              <Form.Field
                control={form.control}
                name={`rates.${index}.currency_code`}
                render={({ field: { value, onChange, ref, ...input } }) => (
                  <Form.Item>
                    <Form.Label>{t("program.form.currency")}</Form.Label>
                    <Select {...input} value={value} onValueChange={onChange}>
                      <Form.Control>
                        <Select.Trigger ref={ref}>
                          <Select.Value />
                        </Select.Trigger>
                      </Form.Control>
                      <Select.Content>
                        {[value, ...currencies.filter((code) => !taken.includes(code))]
                          .filter(Boolean)
                          .map((code) => (
                            <Select.Item key={code} value={code}>
                              {code.toUpperCase()}
                            </Select.Item>
                          ))}
                      </Select.Content>
                    </Select>
                    <Form.ErrorMessage />
                  </Form.Item>
                )}
              />
            </div>
            <IconButton
              type="button"
              size="small"
              variant="transparent"
              className="mt-7"
              aria-label={t("program.form.removeRate")}
              disabled={fields.length === 1}
              onClick={() => remove(index)}
            >
              <XMarkMini />
            </IconButton>
          </li>
        ))}
      </ul>
      {next ? (
        <Button
          type="button"
          size="small"
          variant="secondary"
          className="self-start"
          onClick={() => append({ currency_code: next, points: "1", per: "1" })}
        >
          <PlusMini aria-hidden />
          {t("program.form.addRate")}
        </Button>
      ) : (
        <Text size="small" className="text-ui-fg-subtle">
          {t("program.form.allCurrencies")}
        </Text>
      )}
    </fieldset>
  )
}
