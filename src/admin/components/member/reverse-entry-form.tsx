import { zodResolver } from "@hookform/resolvers/zod"
import { RouteDrawer, useRouteModal } from "@medusajs/dashboard/components"
import { z } from "@medusajs/framework/zod"
import { Text, toast } from "@medusajs/ui"
import { useMemo, useState } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { useFormat } from "../../hooks/use-format"
import { useReverseEntry } from "../../hooks/use-members"
import { balanceAfterReversal } from "../../lib/points"
import type { EntryWithHistory, Member } from "../../lib/types"
import { DrawerFormFooter } from "../common/drawer-form-footer"
import { FormError } from "../common/form-error"
import { BalancePreview } from "./balance-preview"
import { ReasonField } from "./reason-field"

type ReverseEntryFormProps = { member: Member; entry: EntryWithHistory }

/** Asks for the reason, and says beforehand what taking the points back will leave. */
export function ReverseEntryForm({ member, entry }: ReverseEntryFormProps) {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const { handleSuccess } = useRouteModal()
  // One key per opened drawer: sending the same form twice counts once.
  const [idempotencyKey] = useState(() => crypto.randomUUID())
  const { mutate, isPending, error } = useReverseEntry(member.id, entry.id)

  const schema = useMemo(
    () => z.object({ reason: z.string().trim().min(1, t("adjust.errors.reason")) }),
    [t]
  )
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
    <RouteDrawer.Form form={form}>
      <form
        onSubmit={submit}
        noValidate
        className="flex flex-1 flex-col overflow-hidden"
      >
        <RouteDrawer.Body className="flex flex-col gap-y-6 overflow-y-auto">
          {error && <FormError error={error} />}
          <Text size="small">
            {t("reverse.what", {
              count: entry.history.reversible,
              points: format.number(entry.history.reversible),
              kind: t(`entries.kinds.${entry.kind}`),
              date: format.date(entry.effective_at),
            })}
          </Text>
          <ReasonField control={form.control} name="reason" autoFocus />
          <BalancePreview
            before={member.points}
            after={balanceAfterReversal(member.points, entry)}
          />
        </RouteDrawer.Body>
        <DrawerFormFooter submitLabel={t("reverse.submit")} isPending={isPending} />
      </form>
    </RouteDrawer.Form>
  )
}
