import { Combobox, Form } from "@medusajs/dashboard/components"
import { useState } from "react"
import type { Control, FieldPath, FieldValues } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { useMembers } from "../../hooks/use-members"
import { memberTitle } from "../../lib/member"

/** So many are offered; who isn't among them is found by typing on. */
const OFFERED = 20

type MemberFieldProps<Values extends FieldValues> = {
  control: Control<Values>
  name: FieldPath<Values>
}

/** Chooses a member by name, address or card number. */
export function MemberField<Values extends FieldValues>({
  control,
  name,
}: MemberFieldProps<Values>) {
  const { t } = useTranslation("encore")
  const [search, setSearch] = useState("")
  const found = useMembers({ q: search || undefined, limit: OFFERED, offset: 0 })
  const options = (found.data?.members ?? []).map((member) => ({
    value: member.id,
    label: [memberTitle(member) ?? t("members.anonymous"), member.card_number]
      .filter(Boolean)
      .join(" · "),
  }))

  return (
    <Form.Field
      control={control}
      name={name}
      render={({ field }) => (
        <Form.Item>
          <Form.Label>{t("draws.give.member")}</Form.Label>
          <Form.Control>
            <Combobox
              {...field}
              options={options}
              searchValue={search}
              onSearchValueChange={setSearch}
            />
          </Form.Control>
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}
