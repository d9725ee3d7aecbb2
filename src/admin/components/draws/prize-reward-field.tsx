import { Combobox, Form } from "@medusajs/dashboard/components"
import { useComboboxData } from "@medusajs/dashboard/hooks"
import type { Control, FieldPath } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { ENTITIES, type EntityQuery } from "../../lib/entities"
import type { DrawValues } from "./draw-form-values"

type PrizeRewardFieldProps = {
  control: Control<DrawValues>
  name: FieldPath<DrawValues>
}

/** The reward that a winner gets. */
export function PrizeRewardField({ control, name }: PrizeRewardFieldProps) {
  const { t } = useTranslation("encore")

  return (
    <Form.Field
      control={control}
      name={name}
      render={({ field }) => (
        <Form.Item>
          <Form.Label>{t("draws.form.reward")}</Form.Label>
          <Form.Control>
            <Rewards {...field} value={String(field.value)} />
          </Form.Control>
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}

type RewardsProps = { value: string; onChange: (value?: string) => void }

function Rewards({ value, ...field }: RewardsProps) {
  const found = useComboboxData({
    queryKey: ["encore", "entities", "reward"],
    queryFn: (params: EntityQuery) => ENTITIES.reward(params),
    getOptions: ({ options }) => options,
    defaultValue: value || undefined,
    defaultValueKey: "id",
  })

  return (
    <Combobox
      {...field}
      value={value}
      options={found.options}
      searchValue={found.searchValue}
      onSearchValueChange={found.onSearchValueChange}
      fetchNextPage={found.fetchNextPage}
      isFetchingNextPage={found.isFetchingNextPage}
    />
  )
}
