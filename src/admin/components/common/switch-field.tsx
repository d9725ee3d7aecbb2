import { Form } from "@medusajs/dashboard/components"
import { Switch } from "@medusajs/ui"
import type { Control, FieldPath, FieldValues } from "react-hook-form"

type SwitchFieldProps<TValues extends FieldValues> = {
  control: Control<TValues>
  name: FieldPath<TValues>
  label: string
  hint: string
}

/** A switch in a box, with what it means. */
export function SwitchField<TValues extends FieldValues>({
  control,
  name,
  label,
  hint,
}: SwitchFieldProps<TValues>) {
  return (
    <Form.Field
      control={control}
      name={name}
      render={({ field: { value, onChange, ...field } }) => (
        <Form.Item>
          <div className="bg-ui-bg-component shadow-elevation-card-rest flex items-start gap-x-3 rounded-lg p-3">
            <Form.Control>
              <Switch
                {...field}
                className="shrink-0"
                checked={value}
                onCheckedChange={onChange}
              />
            </Form.Control>
            <div className="flex flex-col gap-y-1">
              <Form.Label>{label}</Form.Label>
              <Form.Hint className="text-pretty">{hint}</Form.Hint>
            </div>
          </div>
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}
