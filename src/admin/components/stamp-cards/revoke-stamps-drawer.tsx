import { zodResolver } from "@hookform/resolvers/zod"
import { useRouteModal } from "@medusajs/dashboard/components"
import { z } from "@medusajs/framework/zod"
import { toast } from "@medusajs/ui"
import { useMemo } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"

import { useRevokeStamps } from "../../hooks/use-stamp-cards"
import { memberHref } from "../../lib/member"
import { Drawer } from "../common/drawer"
import { DrawerForm } from "../common/drawer-form"
import { ReasonField, reasonSchema } from "../common/reason-field"

/** Takes back stamps that were given by hand. */
export function RevokeStampsDrawer() {
  const { t } = useTranslation("encore")
  const { id = "", card_id = "", gift_id = "" } = useParams()

  return (
    <Drawer
      heading={t("stamps.revoke.heading")}
      description={t("stamps.revoke.description")}
      prev={memberHref(id)}
    >
      <RevokeForm cardId={card_id} giftId={gift_id} />
    </Drawer>
  )
}

type RevokeFormProps = { cardId: string; giftId: string }

function RevokeForm({ cardId, giftId }: RevokeFormProps) {
  const { t } = useTranslation("encore")
  const { handleSuccess } = useRouteModal()
  const { mutate, isPending, error } = useRevokeStamps()
  const schema = useMemo(() => z.object({ reason: reasonSchema(t) }), [t])
  const form = useForm({
    defaultValues: { reason: "" },
    resolver: zodResolver(schema),
  })

  const submit = form.handleSubmit(({ reason }) =>
    mutate(
      { cardId, giftId, reason },
      {
        onSuccess: () => {
          toast.success(t("stamps.revoke.done"))
          handleSuccess()
        },
      }
    )
  )

  return (
    <DrawerForm
      form={form}
      onSubmit={submit}
      submitLabel={t("stamps.revoke.action")}
      isPending={isPending}
      error={error}
    >
      <ReasonField control={form.control} name="reason" autoFocus />
    </DrawerForm>
  )
}
