import { zodResolver } from "@hookform/resolvers/zod"
import { useRouteModal } from "@medusajs/dashboard/components"
import { z } from "@medusajs/framework/zod"
import { Text, toast } from "@medusajs/ui"
import { useMemo, useState } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { useFormat } from "../../hooks/use-format"
import { useReverseEntry } from "../../hooks/use-members"
import { balanceAfterReversal } from "../../lib/points"
import type { EntryWithHistory, Member } from "../../lib/types"
import { DrawerForm } from "../common/drawer-form"
import { BalancePreview } from "./balance-preview"
import { ReasonField, reasonSchema } from "../common/reason-field"

type ReverseEntryFormProps = { member: Member; entry: EntryWithHistory }

/** Asks for the reason, and says beforehand what taking the points back will leave. */
export function ReverseEntryForm({ member, entry }: ReverseEntryFormProps) {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const { handleSuccess } = useRouteModal()
  // One key per opened drawer: sending the same form twice counts once.
  const [idempotencyKey] = useState(() => crypto.randomUUID())
  const { mutate, isPending, error } = useReverseEntry(member.id, entry.id)

  const schema = useMemo(() => z.object({ reason: reasonSchema(t) }), [t])
  const form = useForm({
    defaultValues: { reason: "" },
    resolver: zodResolver(schema),
  })

  const submit = form.handleSubmit(({ reason }) =>
    mutate(
      { reason, idempotencyKey },
      {
        onSuccess: ({ entry: reversal, member: updated }) => {
          toast.success(t("reverse.done"), {
            description: t("adjust.doneDetail", {
              change: format.signed(reversal.points),
              balance: format.number(updated.points.available),
            }),
          })
          handleSuccess()
        },
      }
    )
  )

  return (
    <DrawerForm
      form={form}
      onSubmit={submit}
      submitLabel={t("reverse.submit")}
      isPending={isPending}
      error={error}
    >
      <Text size="small">
        {t("reverse.what", {
          count: entry.history.reversible,
          points: format.number(entry.history.reversible),
          kind: t(`entries.kinds.${entry.kind}`),
          date: format.date(entry.effective_at),
        })}
      </Text>
      <ReasonField
        control={form.control}
        name="reason"
        hint={t("adjust.reasonHint")}
        autoFocus
      />
      <BalancePreview
        before={member.points}
        after={balanceAfterReversal(member.points, entry)}
      />
    </DrawerForm>
  )
}
