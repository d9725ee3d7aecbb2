import { zodResolver } from "@hookform/resolvers/zod"
import { useRouteModal } from "@medusajs/dashboard/components"
import { z } from "@medusajs/framework/zod"
import { toast } from "@medusajs/ui"
import { useMemo, useState } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"

import { useGiveEntries } from "../../hooks/use-draws"
import { Drawer } from "../common/drawer"
import { DrawerForm } from "../common/drawer-form"
import { NumberField } from "../common/number-field"
import { ReasonField, reasonSchema } from "../common/reason-field"
import { MemberField } from "./member-field"

/** Gives a member entries in the draw of the address. */
export function GiveEntriesDrawer() {
  const { t } = useTranslation("encore")
  const { id } = useParams()

  return (
    <Drawer heading={t("draws.give.action")} description={t("draws.give.description")}>
      <GiveEntriesForm id={id!} />
    </Drawer>
  )
}

type GiveEntriesFormProps = { id: string }

function GiveEntriesForm({ id }: GiveEntriesFormProps) {
  const { t } = useTranslation("encore")
  const { handleSuccess } = useRouteModal()
  // One key per opened drawer: sending the same form twice counts once.
  const [idempotencyKey] = useState(() => crypto.randomUUID())
  const { mutate, isPending, error } = useGiveEntries(id)
  const schema = useMemo(
    () =>
      z.object({
        member_id: z.string().min(1, t("draws.errors.member")),
        entries: z
          .string()
          .trim()
          .regex(/^[1-9]\d{0,3}$/, t("draws.errors.whole")),
        reason: reasonSchema(t),
      }),
    [t]
  )
  const form = useForm({
    defaultValues: { member_id: "", entries: "1", reason: "" },
    resolver: zodResolver(schema),
  })

  const submit = form.handleSubmit(({ entries, ...values }) =>
    mutate(
      { ...values, entries: Number(entries), idempotencyKey },
      {
        onSuccess: () => {
          toast.success(t("draws.give.done"))
          handleSuccess()
        },
      }
    )
  )

  return (
    <DrawerForm
      form={form}
      onSubmit={submit}
      submitLabel={t("draws.give.action")}
      isPending={isPending}
      error={error}
    >
      <MemberField control={form.control} name="member_id" />
      <NumberField
        control={form.control}
        name="entries"
        label={t("draws.form.entries")}
        min={1}
      />
      <ReasonField control={form.control} name="reason" />
    </DrawerForm>
  )
}
