import { zodResolver } from "@hookform/resolvers/zod"
import { useRouteModal } from "@medusajs/dashboard/components"
import { z } from "@medusajs/framework/zod"
import { toast } from "@medusajs/ui"
import { useMemo } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"

import { useExtendComplaint } from "../../hooks/use-complaints"
import { complaintHref } from "../../lib/complaints"
import { Drawer } from "../common/drawer"
import { DrawerForm } from "../common/drawer-form"
import { NumberField } from "../common/number-field"
import { ReasonField, reasonSchema } from "../common/reason-field"

/** Gives a clock of the complaint of the address more time. */
export function ExtendDrawer() {
  const { t } = useTranslation("encore")
  const { id, clock } = useParams()

  return (
    <Drawer
      prev={complaintHref(id!)}
      heading={t("complaints.extend.heading")}
      description={t("complaints.extend.description")}
    >
      <ExtendForm
        id={id!}
        clock={clock === "acknowledge" ? "acknowledge" : "resolve"}
      />
    </Drawer>
  )
}

type ExtendFormProps = { id: string; clock: "acknowledge" | "resolve" }

const HOUR = 60

function ExtendForm({ id, clock }: ExtendFormProps) {
  const { t } = useTranslation("encore")
  const { handleSuccess } = useRouteModal()
  const { mutate, isPending, error } = useExtendComplaint(id)
  const schema = useMemo(
    () =>
      z.object({
        hours: z
          .string()
          .trim()
          .refine(
            (hours) => Number(hours) > 0 && Number(hours) <= 1_000,
            t("complaints.errors.hours")
          ),
        reason: reasonSchema(t),
      }),
    [t]
  )
  const form = useForm<z.infer<typeof schema>>({
    defaultValues: { hours: "8", reason: "" },
    resolver: zodResolver(schema),
  })

  const submit = form.handleSubmit(({ hours, reason }) =>
    mutate(
      { body: { clock, minutes: Math.ceil(Number(hours) * HOUR), reason } },
      {
        onSuccess: () => {
          toast.success(t("complaints.extend.done"))
          handleSuccess()
        },
      }
    )
  )

  return (
    <DrawerForm
      form={form}
      onSubmit={submit}
      submitLabel={t("complaints.extend.action")}
      isPending={isPending}
      error={error}
    >
      <NumberField
        control={form.control}
        name="hours"
        label={t("complaints.extend.hours")}
        hint={t(`complaints.clock.${clock}`)}
        min={0}
        step="any"
      />
      <ReasonField control={form.control} name="reason" />
    </DrawerForm>
  )
}
