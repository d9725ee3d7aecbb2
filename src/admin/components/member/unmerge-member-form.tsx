import { zodResolver } from "@hookform/resolvers/zod"
import { RouteDrawer, useRouteModal } from "@medusajs/dashboard/components"
import { z } from "@medusajs/framework/zod"
import { toast } from "@medusajs/ui"
import { useMemo } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { useUnmergeMember } from "../../hooks/use-members"
import { DrawerFormFooter } from "../common/drawer-form-footer"
import { FormError } from "../common/form-error"
import { ReasonField } from "./reason-field"

type UnmergeMemberFormProps = { memberId: string }

export function UnmergeMemberForm({ memberId }: UnmergeMemberFormProps) {
  const { t } = useTranslation("encore")
  const { handleSuccess } = useRouteModal()
  const { mutate, isPending, error } = useUnmergeMember(memberId)

  const schema = useMemo(
    () => z.object({ reason: z.string().trim().min(1, t("adjust.errors.reason")) }),
    [t]
  )
  const form = useForm({
    defaultValues: { reason: "" },
    resolver: zodResolver(schema),
  })
  const submit = form.handleSubmit((values) =>
    mutate(values, {
      onSuccess: () => {
        toast.success(t("unmerge.done"))
        handleSuccess()
      },
    })
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
          <ReasonField control={form.control} name="reason" autoFocus />
        </RouteDrawer.Body>
        <DrawerFormFooter submitLabel={t("unmerge.submit")} isPending={isPending} />
      </form>
    </RouteDrawer.Form>
  )
}
