import { Form } from "@medusajs/dashboard/components"
import { PlusMini, XMarkMini } from "@medusajs/icons"
import { Button, DropdownMenu, IconButton, Text } from "@medusajs/ui"
import { useFieldArray, useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { ORDER_TRIGGERS } from "../../../lib/earning-rules"
import { ConditionField } from "./condition-field"
import { EditorPart } from "./editor-part"
import { type ConditionName, CONDITIONS, type RuleValues } from "./rule-values"

/** What asks for a basket, which only an order has. */
const OF_ORDERS: ConditionName[] = [
  "min_spend",
  "min_quantity",
  "product_ids",
  "category_ids",
  "collection_ids",
  "tag_ids",
  "country_codes",
  "currency_codes",
  "sales_channel_ids",
]

/** What has to hold besides, each added where it is wanted. */
export function ConditionFields() {
  const { t } = useTranslation("encore")
  const { control, watch } = useFormContext<RuleValues>()
  const { fields, append, remove } = useFieldArray({ control, name: "conditions" })
  const isOrder = ORDER_TRIGGERS.includes(watch("trigger"))
  const free = CONDITIONS.filter(
    (name) =>
      !fields.some((field) => field.name === name) &&
      (isOrder || !OF_ORDERS.includes(name))
  )

  return (
    <EditorPart heading={t("rules.parts.conditions")} hint={t("rules.conditionsHint")}>
      {fields.length === 0 && (
        <Text size="small" className="text-ui-fg-muted">
          {t("rules.noConditions")}
        </Text>
      )}
      <ul className="flex flex-col gap-y-3 empty:hidden">
        {fields.map((field, index) => (
          <li
            key={field.id}
            className="bg-ui-bg-component shadow-elevation-card-rest flex items-start gap-x-2 rounded-lg p-3"
          >
            <div className="min-w-0 flex-1">
              <ConditionField name={field.name} />
            </div>
            <IconButton
              type="button"
              size="small"
              variant="transparent"
              aria-label={t("rules.removeCondition", {
                name: t(`rules.conditions.${field.name}`),
              })}
              onClick={() => remove(index)}
            >
              <XMarkMini />
            </IconButton>
          </li>
        ))}
      </ul>
      <Form.Field
        control={control}
        name="conditions"
        render={() => (
          <Form.Item>
            <Form.ErrorMessage />
          </Form.Item>
        )}
      />
      {free.length > 0 && (
        <DropdownMenu>
          <DropdownMenu.Trigger asChild>
            <Button
              type="button"
              size="small"
              variant="secondary"
              className="self-start"
            >
              <PlusMini aria-hidden />
              {t("rules.addCondition")}
            </Button>
          </DropdownMenu.Trigger>
          <DropdownMenu.Content align="start" className="max-h-80 overflow-y-auto">
            {free.map((name) => (
              <DropdownMenu.Item key={name} onSelect={() => append({ name })}>
                {t(`rules.conditions.${name}`)}
              </DropdownMenu.Item>
            ))}
          </DropdownMenu.Content>
        </DropdownMenu>
      )}
    </EditorPart>
  )
}
