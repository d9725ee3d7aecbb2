import { Form } from "@medusajs/dashboard/components"
import { z } from "@medusajs/framework/zod"
import { Textarea } from "@medusajs/ui"
import type { TFunction } from "i18next"
import type { Control, FieldPath, FieldValues } from "react-hook-form"
import { useTranslation } from "react-i18next"

/** No change by hand without a reason. */
export const reasonSchema = (t: TFunction<"encore">) =>
  z.string().trim().min(1, t("adjust.errors.reason"))

type ReasonFieldProps<Values extends FieldValues> = {
  control: Control<Values>
  name: FieldPath<Values>
  hint?: string
  autoFocus?: boolean
}

/** Why something is done by hand: it stays with what was done. */
export function ReasonField<Values extends FieldValues>({
  control,
  name,
  hint,
  autoFocus,
}: ReasonFieldProps<Values>) {
  const { t } = useTranslation("encore")

  return (
    <Form.Field
      control={control}
      name={name}
      render={({ field }) => (
        <Form.Item>
          <Form.Label>{t("adjust.reason")}</Form.Label>
          <Form.Control>
            <Textarea {...field} rows={3} autoFocus={autoFocus} />
          </Form.Control>
          {hint && <Form.Hint>{hint}</Form.Hint>}
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}
