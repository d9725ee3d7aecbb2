import { zodResolver } from "@hookform/resolvers/zod"
import { Combobox, Form, useRouteModal } from "@medusajs/dashboard/components"
import { z } from "@medusajs/framework/zod"
import { toast } from "@medusajs/ui"
import { useMemo, useState } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { useFormat } from "../../hooks/use-format"
import { useMember, useMembers, useMergeMember } from "../../hooks/use-members"
import { memberTitle } from "../../lib/member"
import type { Member } from "../../lib/types"
import { DrawerForm } from "../common/drawer-form"
import { MergePreview } from "./merge-preview"
import { ReasonField, reasonSchema } from "../common/reason-field"

/** So many are offered; who isn't among them is found by typing on. */
const OFFERED = 20

type MergeMemberFormProps = { member: Member }

/** Asks who is the same person, and says beforehand what the two have together. */
export function MergeMemberForm({ member }: MergeMemberFormProps) {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const { handleSuccess } = useRouteModal()
  const [search, setSearch] = useState("")
  const found = useMembers({ q: search || undefined, limit: OFFERED, offset: 0 })
  const { mutate, isPending, error } = useMergeMember(member.id)

  const schema = useMemo(
    () =>
      z.object({
        member_id: z.string().min(1, t("merge.errors.member")),
        reason: reasonSchema(t),
      }),
    [t]
  )
  const form = useForm({
    defaultValues: { member_id: "", reason: "" },
    resolver: zodResolver(schema),
  })
  const other = useMember(form.watch("member_id"))

  const submit = form.handleSubmit((values) =>
    mutate(values, {
      onSuccess: ({ member: merged }) => {
        toast.success(t("merge.done"), {
          description: t("merge.doneDetail", {
            balance: format.number(merged.points.available),
          }),
        })
        handleSuccess()
      },
    })
  )

  const options = (found.data?.members ?? [])
    .filter((candidate) => candidate.id !== member.id)
    .map((candidate) => ({
      value: candidate.id,
      label: [memberTitle(candidate) ?? t("members.anonymous"), candidate.card_number]
        .filter(Boolean)
        .join(" · "),
    }))

  return (
    <DrawerForm
      form={form}
      onSubmit={submit}
      submitLabel={t("merge.submit")}
      isPending={isPending}
      error={error}
    >
      <Form.Field
        control={form.control}
        name="member_id"
        render={({ field }) => (
          <Form.Item>
            <Form.Label>{t("merge.member")}</Form.Label>
            <Form.Control>
              <Combobox
                {...field}
                options={options}
                searchValue={search}
                onSearchValueChange={setSearch}
              />
            </Form.Control>
            <Form.Hint>{t("merge.memberHint")}</Form.Hint>
            <Form.ErrorMessage />
          </Form.Item>
        )}
      />
      <ReasonField control={form.control} name="reason" />
      {other.data && <MergePreview into={member} from={other.data} />}
    </DrawerForm>
  )
}
