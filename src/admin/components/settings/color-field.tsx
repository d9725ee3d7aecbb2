import { Form } from "@medusajs/dashboard/components"
import { Input } from "@medusajs/ui"
import type { Control, FieldPath, FieldValues } from "react-hook-form"

type ColorFieldProps<Values extends FieldValues> = {
  control: Control<Values>
  name: FieldPath<Values>
  label: string
  hint: string
}

/** A colour, picked or written as `#rrggbb`. */
export function ColorField<Values extends FieldValues>({
  control,
  name,
  label,
  hint,
}: ColorFieldProps<Values>) {
  return (
    <Form.Field
      control={control}
      name={name}
      render={({ field }) => (
        <Form.Item>
          <Form.Label>{label}</Form.Label>
          <div className="flex items-center gap-x-2">
            <input
              type="color"
              aria-label={label}
              value={/^#[0-9a-f]{6}$/i.test(field.value) ? field.value : "#000000"}
              onChange={(event) => field.onChange(event.target.value)}
              className="border-ui-border-base h-8 w-10 cursor-pointer rounded border bg-transparent p-0.5"
            />
            <Form.Control>
              <Input {...field} autoComplete="off" spellCheck={false} maxLength={7} />
            </Form.Control>
          </div>
          <Form.Hint>{hint}</Form.Hint>
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}
