import { zodResolver } from "@hookform/resolvers/zod"
import { useRouteModal } from "@medusajs/dashboard/components"
import { z } from "@medusajs/framework/zod"
import { toast } from "@medusajs/ui"
import { useMemo } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"

import { useTakeStep } from "../../hooks/use-complaints"
import { type AskedStep, complaintHref } from "../../lib/complaints"
import { Drawer } from "../common/drawer"
import { DrawerForm } from "../common/drawer-form"
import { ReasonField, reasonSchema } from "../common/reason-field"

const ASKED: AskedStep[] = ["pause", "close", "reopen"]

/** Takes the complaint of the address a step on that wants a reason. */
export function StepDrawer() {
  const { t } = useTranslation("encore")
  const params = useParams()
  const step = ASKED.find((one) => one === params.step) ?? "pause"

  return (
    <Drawer
      prev={complaintHref(params.id!)}
      heading={t(`complaints.steps.${step}.action`)}
      description={t(`complaints.steps.${step}.description`)}
    >
      <StepForm id={params.id!} step={step} />
    </Drawer>
  )
}

type StepFormProps = { id: string; step: AskedStep }

function StepForm({ id, step }: StepFormProps) {
  const { t } = useTranslation("encore")
  const { handleSuccess } = useRouteModal()
  const { mutate, isPending, error } = useTakeStep()
  const schema = useMemo(() => z.object({ reason: reasonSchema(t) }), [t])
  const form = useForm<z.infer<typeof schema>>({
    defaultValues: { reason: "" },
    resolver: zodResolver(schema),
  })

  const submit = form.handleSubmit(({ reason }) =>
    mutate(
      { id, step, reason },
      {
        onSuccess: ({ complaint: { reference } }) => {
          toast.success(t(`complaints.steps.${step}.done`, { reference }))
          handleSuccess()
        },
      }
    )
  )

  return (
    <DrawerForm
      form={form}
      onSubmit={submit}
      submitLabel={t(`complaints.steps.${step}.action`)}
      isPending={isPending}
      error={error}
    >
      <ReasonField control={form.control} name="reason" autoFocus />
    </DrawerForm>
  )
}
