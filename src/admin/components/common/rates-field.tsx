import { PlusMini, XMarkMini } from "@medusajs/icons"
import { Form } from "@medusajs/dashboard/components"
import { Button, IconButton, Input, Select, Text } from "@medusajs/ui"
import { useFieldArray, useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"

/** So many points for so much of a currency, as the form holds it. */
export type RateValues = { currency_code: string; points: string; per: string }

type RatesFieldProps = {
  /** The codes of the currencies that the shop sells in. */
  currencies: string[]
  legend: string
  amountLabel: string
  /** What a rate that is added starts with. */
  added: Omit<RateValues, "currency_code">
  /** How many rates there have to be. */
  least?: number
}

/** The field `rates` of the form around it: points and money, once per currency. */
export function RatesField({
  currencies,
  legend,
  amountLabel,
  added,
  least = 0,
}: RatesFieldProps) {
  const { t } = useTranslation("encore")
  const form = useFormContext<{ rates: RateValues[] }>()
  const { fields, append, remove } = useFieldArray({
    control: form.control,
    name: "rates",
  })
  const taken = form.watch("rates").map(({ currency_code }) => currency_code)
  const next = currencies.find((code) => !taken.includes(code))

  return (
    <fieldset className="flex flex-col gap-y-3">
      <legend className="txt-compact-small-plus pb-3">{legend}</legend>
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
                    <Form.Label>{amountLabel}</Form.Label>
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
              disabled={fields.length <= least}
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
          onClick={() => append({ currency_code: next, ...added })}
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
