import { Form } from "@medusajs/dashboard/components"
import { Textarea } from "@medusajs/ui"
import type { Control, FieldPath, FieldValues } from "react-hook-form"

type LongTextFieldProps<Values extends FieldValues> = {
  control: Control<Values>
  name: FieldPath<Values>
  label: string
  hint?: string | undefined
  rows?: number
  optional?: boolean
}

/** Some sentences. */
export function LongTextField<Values extends FieldValues>({
  control,
  name,
  label,
  hint,
  rows = 3,
  optional = false,
}: LongTextFieldProps<Values>) {
  return (
    <Form.Field
      control={control}
      name={name}
      render={({ field }) => (
        <Form.Item>
          <Form.Label optional={optional}>{label}</Form.Label>
          <Form.Control>
            <Textarea {...field} rows={rows} />
          </Form.Control>
          {hint && <Form.Hint>{hint}</Form.Hint>}
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}
