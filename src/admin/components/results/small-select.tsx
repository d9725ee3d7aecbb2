import { Label, Select } from "@medusajs/ui"
import { useId } from "react"

type SmallSelectProps<Value extends string> = {
  label: string
  value: Value
  choices: { value: Value; label: string }[]
  onChange: (value: Value) => void
}

/** A choice above what it changes. */
export function SmallSelect<Value extends string>({
  label,
  value,
  choices,
  onChange,
}: SmallSelectProps<Value>) {
  const id = useId()

  return (
    <div className="flex min-w-0 flex-col gap-y-1">
      <Label size="xsmall" htmlFor={id} className="text-ui-fg-subtle">
        {label}
      </Label>
      <Select
        size="small"
        value={value}
        onValueChange={(next) => {
          const choice = choices.find((one) => one.value === next)
          if (choice) {
            onChange(choice.value)
          }
        }}
      >
        <Select.Trigger id={id} className="w-44 max-w-full">
          <Select.Value />
        </Select.Trigger>
        <Select.Content>
          {choices.map((choice) => (
            <Select.Item key={choice.value} value={choice.value}>
              {choice.label}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
    </div>
  )
}
