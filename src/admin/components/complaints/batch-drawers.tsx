import { zodResolver } from "@hookform/resolvers/zod"
import { useRouteModal } from "@medusajs/dashboard/components"
import { z } from "@medusajs/framework/zod"
import { toast } from "@medusajs/ui"
import { useMemo } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"

import { useAdmins } from "../../hooks/use-admins"
import { useAssignComplaints, useCloseComplaints } from "../../hooks/use-complaints"
import { useFormat } from "../../hooks/use-format"
import { COMPLAINTS } from "../../lib/complaints"
import { ChoiceField } from "../common/choice-field"
import { Drawer } from "../common/drawer"
import { DrawerForm } from "../common/drawer-form"
import { ReasonField, reasonSchema } from "../common/reason-field"

/** The complaints that the address names. */
function useIds(): string[] {
  const [params] = useSearchParams()
  return (params.get("ids") ?? "").split(",").filter(Boolean)
}

/** Gives the complaints of the address to an admin. */
export function AssignComplaintsDrawer() {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const ids = useIds()

  return (
    <Drawer
      prev={COMPLAINTS}
      heading={t("complaints.assign.heading")}
      description={t("complaints.assign.description", {
        number: format.number(ids.length),
      })}
    >
      <AssignForm ids={ids} />
    </Drawer>
  )
}

type BatchFormProps = { ids: string[] }

/** Stands for nobody in a list that can't be left empty. */
const NOBODY = "none"

function AssignForm({ ids }: BatchFormProps) {
  const { t } = useTranslation("encore")
  const { handleSuccess } = useRouteModal()
  const { mutate, isPending, error } = useAssignComplaints()
  const admins = useAdmins()
  const form = useForm({ defaultValues: { owner_id: NOBODY } })

  const submit = form.handleSubmit(({ owner_id }) =>
    mutate(
      { ids, owner_id: owner_id === NOBODY ? null : owner_id },
      {
        onSuccess: () => {
          toast.success(t("complaints.assign.done"))
          handleSuccess(COMPLAINTS)
        },
      }
    )
  )

  return (
    <DrawerForm
      form={form}
      onSubmit={submit}
      submitLabel={t("complaints.assign.action")}
      isPending={isPending}
      error={error}
    >
      <ChoiceField
        control={form.control}
        name="owner_id"
        label={t("complaints.columns.owner")}
        choices={[{ value: NOBODY, label: t("complaints.nobody") }, ...admins]}
      />
    </DrawerForm>
  )
}

/** Ends the complaints of the address with one reason. */
export function CloseComplaintsDrawer() {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const ids = useIds()

  return (
    <Drawer
      prev={COMPLAINTS}
      heading={t("complaints.close.heading")}
      description={t("complaints.close.description", {
        number: format.number(ids.length),
      })}
    >
      <CloseForm ids={ids} />
    </Drawer>
  )
}

function CloseForm({ ids }: BatchFormProps) {
  const { t } = useTranslation("encore")
  const { handleSuccess } = useRouteModal()
  const { mutate, isPending, error } = useCloseComplaints()
  const schema = useMemo(() => z.object({ reason: reasonSchema(t) }), [t])
  const form = useForm<z.infer<typeof schema>>({
    defaultValues: { reason: "" },
    resolver: zodResolver(schema),
  })

  const submit = form.handleSubmit(({ reason }) =>
    mutate(
      { ids, reason },
      {
        onSuccess: () => {
          toast.success(t("complaints.close.done"))
          handleSuccess(COMPLAINTS)
        },
      }
    )
  )

  return (
    <DrawerForm
      form={form}
      onSubmit={submit}
      submitLabel={t("complaints.close.action")}
      isPending={isPending}
      error={error}
    >
      <ReasonField control={form.control} name="reason" autoFocus />
    </DrawerForm>
  )
}
