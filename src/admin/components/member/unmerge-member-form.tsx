import { zodResolver } from "@hookform/resolvers/zod"
import { useRouteModal } from "@medusajs/dashboard/components"
import { z } from "@medusajs/framework/zod"
import { toast } from "@medusajs/ui"
import { useMemo } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { useUnmergeMember } from "../../hooks/use-members"
import { DrawerForm } from "../common/drawer-form"
import { ReasonField, reasonSchema } from "../common/reason-field"

type UnmergeMemberFormProps = { memberId: string }

export function UnmergeMemberForm({ memberId }: UnmergeMemberFormProps) {
  const { t } = useTranslation("encore")
  const { handleSuccess } = useRouteModal()
  const { mutate, isPending, error } = useUnmergeMember(memberId)

  const schema = useMemo(() => z.object({ reason: reasonSchema(t) }), [t])
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
    <DrawerForm
      form={form}
      onSubmit={submit}
      submitLabel={t("unmerge.submit")}
      isPending={isPending}
      error={error}
    >
      <ReasonField control={form.control} name="reason" autoFocus />
    </DrawerForm>
  )
}
