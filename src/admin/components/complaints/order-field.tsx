import { Combobox, Form } from "@medusajs/dashboard/components"
import { useState } from "react"
import type { Control, FieldPath, FieldValues } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { useFormat } from "../../hooks/use-format"
import { useMember } from "../../hooks/use-members"
import { useShopOrders } from "../../hooks/use-shop-orders"
import { ClearButton } from "../common/clear-button"

type OrderFieldProps<Values extends FieldValues> = {
  control: Control<Values>
  name: FieldPath<Values>
  /** Whose orders are offered; empty: everybody's. */
  memberId: string
  /** The one that is chosen already. */
  chosen?: string | undefined
}

/** Chooses an order of the customer's by its number. */
export function OrderField<Values extends FieldValues>({
  control,
  name,
  memberId,
  chosen,
}: OrderFieldProps<Values>) {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const [search, setSearch] = useState("")
  const member = useMember(memberId)
  const orders = useShopOrders({
    q: search,
    customerId: memberId ? (member.data?.customer_id ?? null) : undefined,
    chosen,
  })
  const options = orders.map((order) => ({
    value: order.id,
    label: t("complaints.orderOption", {
      number: order.display_id,
      date: format.date(order.created_at),
      total: format.money(order.total, order.currency_code),
    }),
  }))

  return (
    <Form.Field
      control={control}
      name={name}
      render={({ field }) => (
        <Form.Item>
          <Form.Label optional>{t("complaints.order")}</Form.Label>
          <Form.Control>
            <Combobox
              {...field}
              options={options}
              searchValue={search}
              onSearchValueChange={setSearch}
            />
          </Form.Control>
          {field.value && <ClearButton onClear={() => field.onChange("")} />}
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}
