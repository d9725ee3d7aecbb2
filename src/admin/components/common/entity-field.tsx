import { Combobox, Form } from "@medusajs/dashboard/components"
import { useComboboxData } from "@medusajs/dashboard/hooks"
import type { Control, FieldPath, FieldValues } from "react-hook-form"

import { type EntityKind, type EntityQuery, findEntities } from "../../lib/entities"
import { ClearButton } from "./clear-button"

type EntityFieldProps<Values extends FieldValues> = {
  control: Control<Values>
  name: FieldPath<Values>
  kind: EntityKind
  label: string
  hint?: string | undefined
  /** The one that is chosen already: its name is asked for by id. */
  chosen?: string | undefined
  optional?: boolean
}

/** Chooses one thing of the shop - an admin, a reward - by searching for it. */
export function EntityField<Values extends FieldValues>({
  control,
  name,
  kind,
  label,
  hint,
  chosen,
  optional = false,
}: EntityFieldProps<Values>) {
  const found = useComboboxData({
    queryKey: ["encore", "entities", kind, "one"],
    queryFn: (params: EntityQuery) => findEntities(kind, params),
    getOptions: ({ options }) => options,
    ...(chosen && { defaultValue: chosen, defaultValueKey: "id" as const }),
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
            />
          </Form.Control>
          {optional && field.value && (
            <ClearButton onClear={() => field.onChange("")} />
          )}
          {hint && <Form.Hint>{hint}</Form.Hint>}
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}
