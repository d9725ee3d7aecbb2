import { Combobox, Form } from "@medusajs/dashboard/components"
import { useComboboxData } from "@medusajs/dashboard/hooks"
import type { Control, FieldPath, FieldValues } from "react-hook-form"

import { ENTITIES, type EntityQuery } from "../../lib/entities"

type RewardSelectProps<Values extends FieldValues> = {
  control: Control<Values>
  name: FieldPath<Values>
  label: string
  hint?: string | undefined
  /** The one that is chosen already: its name is asked for by id. */
  chosen: string
}

/** Chooses one reward, by searching for it. */
export function RewardSelect<Values extends FieldValues>({
  control,
  name,
  label,
  hint,
  chosen,
}: RewardSelectProps<Values>) {
  const found = useComboboxData({
    queryKey: ["encore", "entities", "reward"],
    queryFn: (params: EntityQuery) => ENTITIES.reward(params),
    getOptions: ({ options }) => options,
    defaultValue: chosen || undefined,
    defaultValueKey: "id",
  })

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
              options={found.options}
              searchValue={found.searchValue}
              onSearchValueChange={found.onSearchValueChange}
              fetchNextPage={found.fetchNextPage}
              isFetchingNextPage={found.isFetchingNextPage}
            />
          </Form.Control>
          {hint && <Form.Hint>{hint}</Form.Hint>}
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}
