import { Form } from "@medusajs/dashboard/components"
import { Input } from "@medusajs/ui"
import type { Control, FieldPath, FieldValues } from "react-hook-form"

type NumberFieldProps<Values extends FieldValues> = {
  control: Control<Values>
  name: FieldPath<Values>
  label: string
  hint?: string | undefined
  min?: number
  step?: number | "any"
  optional?: boolean
}

/** A number, kept as the text that was typed, so that an empty field stays empty. */
export function NumberField<Values extends FieldValues>({
  control,
  name,
  label,
  hint,
  min = 0,
  step = 1,
  optional = false,
}: NumberFieldProps<Values>) {
  return (
    <Form.Field
      control={control}
      name={name}
      render={({ field }) => (
        <Form.Item>
          <Form.Label optional={optional}>{label}</Form.Label>
          <Form.Control>
            <Input {...field} type="number" min={min} step={step} />
          </Form.Control>
          {hint && <Form.Hint>{hint}</Form.Hint>}
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}
