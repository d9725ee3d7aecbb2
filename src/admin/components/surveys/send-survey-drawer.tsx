import { zodResolver } from "@hookform/resolvers/zod"
import { useRouteModal } from "@medusajs/dashboard/components"
import { z } from "@medusajs/framework/zod"
import { toast } from "@medusajs/ui"
import { useMemo } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"

import { useFormat } from "../../hooks/use-format"
import { useSendSurvey } from "../../hooks/use-surveys"
import { Drawer } from "../common/drawer"
import { DrawerForm } from "../common/drawer-form"
import { EntitiesField } from "../common/entities-field"

/** Sends the survey of the address to chosen members. */
export function SendSurveyDrawer() {
  const { t } = useTranslation("encore")
  const { id } = useParams()

  return (
    <Drawer
      heading={t("surveys.send.action")}
      description={t("surveys.send.description")}
    >
      <SendForm id={id!} />
    </Drawer>
  )
}

type SendFormProps = { id: string }

function SendForm({ id }: SendFormProps) {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const { handleSuccess } = useRouteModal()
  const { mutate, isPending, error } = useSendSurvey(id)
  const schema = useMemo(
    () =>
      z.object({ member_ids: z.array(z.string()).min(1, t("surveys.errors.members")) }),
    [t]
  )
  const form = useForm({
    defaultValues: { member_ids: [] as string[] },
    resolver: zodResolver(schema),
  })

  const submit = form.handleSubmit(({ member_ids }) =>
    mutate(member_ids, {
      onSuccess: ({ invited, skipped }) => {
        toast.success(
          t("surveys.send.done", {
            invited: format.number(invited),
            skipped: format.number(skipped),
          })
        )
        handleSuccess()
      },
    })
  )

  return (
    <DrawerForm
      form={form}
      onSubmit={submit}
      submitLabel={t("surveys.send.submit")}
      isPending={isPending}
      error={error}
    >
      <EntitiesField
        control={form.control}
        name="member_ids"
        kind="member"
        label={t("surveys.send.members")}
        hint={t("surveys.send.hint")}
        chosen={[]}
      />
    </DrawerForm>
  )
}
