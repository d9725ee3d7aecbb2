import { Combobox, Form } from "@medusajs/dashboard/components"
import { useComboboxData } from "@medusajs/dashboard/hooks"
import type { Control, FieldPath, FieldValues } from "react-hook-form"

import { type EntityKind, type EntityQuery, findEntities } from "../../lib/entities"

type EntitiesFieldProps<Values extends FieldValues> = {
  control: Control<Values>
  name: FieldPath<Values>
  kind: EntityKind
  label: string
  hint?: string | undefined
  /** Those that are chosen already: their names are asked for by id. */
  chosen: string[]
  optional?: boolean
}

/** Chooses products, categories, groups ... of the shop, by searching for them. */
export function EntitiesField<Values extends FieldValues>({
  control,
  name,
  kind,
  label,
  hint,
  chosen,
  optional = false,
}: EntitiesFieldProps<Values>) {
  const found = useComboboxData({
    queryKey: ["encore", "entities", kind],
    queryFn: (params: EntityQuery) => findEntities(kind, params),
    getOptions: ({ options }) => options,
    defaultValue: chosen,
    defaultValueKey: "id",
  })

  return (
    <Form.Field
      control={control}
      name={name}
      render={({ field }) => (
        <Form.Item>
          <Form.Label optional={optional}>{label}</Form.Label>
          <Form.Control>
            <Combobox
              {...field}
              options={found.options}
              searchValue={found.searchValue}
              onSearchValueChange={found.onSearchValueChange}
              fetchNextPage={found.fetchNextPage}
              isFetchingNextPage={found.isFetchingNextPage}
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
