import { zodResolver } from "@hookform/resolvers/zod"
import { useRouteModal } from "@medusajs/dashboard/components"
import { z } from "@medusajs/framework/zod"
import { toast } from "@medusajs/ui"
import { useMemo, useState } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"

import { useGiveReward } from "../../hooks/use-rewards"
import { rewardHref } from "../../lib/rewards"
import { Drawer } from "../common/drawer"
import { DrawerForm } from "../common/drawer-form"
import { EntitiesField } from "../common/entities-field"
import { ReasonField, reasonSchema } from "../common/reason-field"

/** Gives a reward to members, for a reason. */
export function GiveRewardDrawer() {
  const { t } = useTranslation("encore")
  const { id = "" } = useParams()

  return (
    <Drawer
      prev={rewardHref(id)}
      heading={t("rewards.give.heading")}
      description={t("rewards.give.description")}
    >
      <GiveRewardForm id={id} />
    </Drawer>
  )
}

function GiveRewardForm({ id }: { id: string }) {
  const { t } = useTranslation("encore")
  const { handleSuccess } = useRouteModal()
  // One key per opened drawer: sending the same form twice gives once.
  const [key] = useState(() => crypto.randomUUID())
  const { mutate, isPending, error } = useGiveReward(id)
  const schema = useMemo(
    () =>
      z.object({
        member_ids: z.array(z.string()).min(1, t("rewards.form.required")),
        reason: reasonSchema(t),
      }),
    [t]
  )
  const form = useForm({
    defaultValues: { member_ids: [] as string[], reason: "" },
    resolver: zodResolver(schema),
  })

  const submit = form.handleSubmit((values) =>
    mutate(
      { ...values, key },
      {
        onSuccess: ({ given }) => {
          toast.success(t("rewards.give.done", { count: given.granted }), {
            ...(given.refused_reason && { description: given.refused_reason }),
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
      submitLabel={t("rewards.give.action")}
      isPending={isPending}
      error={error}
    >
      <EntitiesField
        control={form.control}
        name="member_ids"
        kind="member"
        label={t("rewards.give.members")}
        chosen={form.watch("member_ids")}
      />
      <ReasonField control={form.control} name="reason" />
    </DrawerForm>
  )
}
