import { Combobox, Form } from "@medusajs/dashboard/components"
import { useMemo, useState } from "react"
import type { Control, FieldPath, FieldValues } from "react-hook-form"

type ChoicesFieldProps<Values extends FieldValues> = {
  control: Control<Values>
  name: FieldPath<Values>
  label: string
  hint?: string | undefined
  choices: { value: string; label: string }[]
}

/** Any of a list that is known beforehand: weekdays, stages, countries. */
export function ChoicesField<Values extends FieldValues>({
  control,
  name,
  label,
  hint,
  choices,
}: ChoicesFieldProps<Values>) {
  const [search, setSearch] = useState("")
  const options = useMemo(
    () =>
      choices.filter((choice) =>
        choice.label.toLocaleLowerCase().includes(search.toLocaleLowerCase())
      ),
    [choices, search]
  )

  return (
    <Form.Field
      control={control}
      name={name}
      render={({ field }) => (
        <Form.Item>
          <Form.Label>{label}</Form.Label>
          <Form.Control>
            <Combobox
              {...field}
              options={options}
              searchValue={search}
              onSearchValueChange={setSearch}
              displayMode="chips"
            />
          </Form.Control>
          {hint && <Form.Hint>{hint}</Form.Hint>}
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}
