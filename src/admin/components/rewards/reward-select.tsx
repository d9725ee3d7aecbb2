import { Combobox, Form } from "@medusajs/dashboard/components"
import { useState } from "react"
import type { Control, FieldPath, FieldValues } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { useRewards } from "../../hooks/use-rewards"

type RewardSelectProps<Values extends FieldValues> = {
  control: Control<Values>
  name: FieldPath<Values>
  label?: string
  hint?: string
  optional?: boolean
}

/** Chooses one of the published rewards: what a tier, a stamp card, a draw ... gives. */
export function RewardSelect<Values extends FieldValues>({
  control,
  name,
  label,
  hint,
  optional = false,
}: RewardSelectProps<Values>) {
  const { t } = useTranslation("encore")
  const [q, setQ] = useState("")
  const { data } = useRewards({
    limit: 100,
    offset: 0,
    status: ["published"],
    ...(q && { q }),
  })

  return (
    <Form.Field
      control={control}
      name={name}
      render={({ field }) => (
        <Form.Item>
          <Form.Label optional={optional}>{label ?? t("rewards.select")}</Form.Label>
          <Form.Control>
            <Combobox
              {...field}
              options={(data?.rewards ?? []).map((reward) => ({
                value: reward.id,
                label: reward.name,
              }))}
              searchValue={q}
              onSearchValueChange={setQ}
              allowClear={optional}
            />
          </Form.Control>
          {hint && <Form.Hint>{hint}</Form.Hint>}
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}
