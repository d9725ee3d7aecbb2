import { Combobox, Form } from "@medusajs/dashboard/components"
import { useComboboxData } from "@medusajs/dashboard/hooks"
import type { Control, FieldPath, FieldValues } from "react-hook-form"

import { sdk } from "../../lib/sdk"

type ProductsFieldProps<Values extends FieldValues> = {
  control: Control<Values>
  name: FieldPath<Values>
  label: string
  hint: string
  /** The products that are chosen already: their names are asked for by id. */
  chosen: string[]
}

/** Chooses products of the shop, by searching for them. */
export function ProductsField<Values extends FieldValues>({
  control,
  name,
  label,
  hint,
  chosen,
}: ProductsFieldProps<Values>) {
  const products = useComboboxData({
    queryKey: ["encore", "products"],
    queryFn: (params) => sdk.admin.product.list({ ...params, fields: "id,title" }),
    getOptions: ({ products }) =>
      products.map(({ id, title }) => ({ value: id, label: title })),
    defaultValue: chosen,
    defaultValueKey: "id",
  })

  return (
    <Form.Field
      control={control}
      name={name}
      render={({ field }) => (
        <Form.Item>
          <Form.Label optional>{label}</Form.Label>
          <Form.Control>
            <Combobox
              {...field}
              options={products.options}
              searchValue={products.searchValue}
              onSearchValueChange={products.onSearchValueChange}
              fetchNextPage={products.fetchNextPage}
              isFetchingNextPage={products.isFetchingNextPage}
              displayMode="chips"
            />
          </Form.Control>
          <Form.Hint>{hint}</Form.Hint>
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}
