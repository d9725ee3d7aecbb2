import { zodResolver } from "@hookform/resolvers/zod"
import { Form, useRouteModal } from "@medusajs/dashboard/components"
import { z } from "@medusajs/framework/zod"
import { Input, toast } from "@medusajs/ui"
import { useMemo, useState } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { useFormat } from "../../hooks/use-format"
import { useAdjustPoints } from "../../hooks/use-members"
import { balanceAfter } from "../../lib/points"
import type { Member } from "../../lib/types"
import { DrawerForm } from "../common/drawer-form"
import { BalancePreview } from "./balance-preview"
import { ReasonField, reasonSchema } from "../common/reason-field"

const WHOLE_NUMBER = /^[+-]?\d{1,9}$/

function useSchema(available: number) {
  const { t } = useTranslation("encore")

  return useMemo(
    () =>
      z.object({
        points: z
          .string()
          .trim()
          .regex(WHOLE_NUMBER, t("adjust.errors.whole"))
          .refine((text) => Number(text) !== 0, t("adjust.errors.zero"))
          .refine((text) => available + Number(text) >= 0, t("adjust.errors.below")),
        reason: reasonSchema(t),
      }),
    [available, t]
  )
}

type AdjustPointsFormProps = { member: Member }

export function AdjustPointsForm({ member }: AdjustPointsFormProps) {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const { handleSuccess } = useRouteModal()
  // One key per opened drawer: sending the same form twice counts once.
  const [idempotencyKey] = useState(() => crypto.randomUUID())
  const { mutate, isPending, error } = useAdjustPoints(member.id)

  const form = useForm({
    defaultValues: { points: "", reason: "" },
    resolver: zodResolver(useSchema(member.points.available)),
  })
  const points = form.watch("points").trim()
  const change = WHOLE_NUMBER.test(points) ? Number(points) : 0

  const submit = form.handleSubmit((values) =>
    mutate(
      { points: Number(values.points), reason: values.reason, idempotencyKey },
      {
        onSuccess: ({ entry, member: updated }) => {
          toast.success(t("adjust.done"), {
            description: t("adjust.doneDetail", {
              change: format.signed(entry.points),
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
      submitLabel={t("adjust.submit")}
      isPending={isPending}
      error={error}
    >
      <Form.Field
        control={form.control}
        name="points"
        render={({ field }) => (
          <Form.Item>
            <Form.Label>{t("adjust.points")}</Form.Label>
            <Form.Control>
              <Input {...field} inputMode="numeric" autoComplete="off" autoFocus />
            </Form.Control>
            <Form.Hint>{t("adjust.pointsHint")}</Form.Hint>
            <Form.ErrorMessage />
          </Form.Item>
        )}
      />
      <ReasonField control={form.control} name="reason" hint={t("adjust.reasonHint")} />
      <BalancePreview
        before={member.points}
        after={balanceAfter(member.points, change)}
      />
    </DrawerForm>
  )
}
