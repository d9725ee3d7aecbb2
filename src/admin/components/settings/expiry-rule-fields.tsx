import { Form } from "@medusajs/dashboard/components"
import { Input } from "@medusajs/ui"
import { type FieldPathByValue, useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { EXPIRY_TYPES } from "../../lib/types"
import { ChoiceField } from "../common/choice-field"
import type { LifetimeFormValues } from "./lifetime-schema"

type ExpiryRuleFieldsProps = {
  typeName: FieldPathByValue<LifetimeFormValues, LifetimeFormValues["type"]>
  daysName: FieldPathByValue<LifetimeFormValues, string>
  hint?: string
}

/** How points end, and after how many days where they do. */
export function ExpiryRuleFields({ typeName, daysName, hint }: ExpiryRuleFieldsProps) {
  const { t } = useTranslation("encore")
  const form = useFormContext<LifetimeFormValues>()

  return (
    <>
      <ChoiceField
        control={form.control}
        name={typeName}
        label={t("settings.lifetime.type")}
        hint={hint}
        choices={EXPIRY_TYPES.map((type) => ({
          value: type,
          label: t(`settings.lifetime.types.${type}`),
        }))}
      />
      {form.watch(typeName) !== "never" && (
        <Form.Field
          control={form.control}
          name={daysName}
          render={({ field }) => (
            <Form.Item>
              <Form.Label>{t("settings.lifetime.days")}</Form.Label>
              <Form.Control>
                <Input {...field} type="number" min="1" step="1" />
              </Form.Control>
              <Form.ErrorMessage />
            </Form.Item>
          )}
        />
      )}
    </>
  )
}
