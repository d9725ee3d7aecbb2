import { zodResolver } from "@hookform/resolvers/zod"
import { useRouteModal } from "@medusajs/dashboard/components"
import { z } from "@medusajs/framework/zod"
import { Text, toast } from "@medusajs/ui"
import { useMemo } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useParams, useSearchParams } from "react-router-dom"

import { type ReferralDecision, useDecideReferrals } from "../../hooks/use-referrals"
import { REFERRALS } from "../../lib/referral"
import { Drawer } from "../common/drawer"
import { DrawerForm } from "../common/drawer-form"
import { ReasonField, reasonSchema } from "../common/reason-field"

/** Approve or reject referrals, with a reason. */
export function DecideReferralsDrawer() {
  const { t } = useTranslation("encore")
  const { decision } = useParams()
  const [params] = useSearchParams()
  const known: ReferralDecision = decision === "approve" ? "approve" : "reject"
  const ids = (params.get("ids") ?? "").split(",").filter(Boolean)

  return (
    <Drawer
      prev={REFERRALS}
      heading={t(`referrals.${known}.heading`, { count: ids.length })}
      description={t(`referrals.${known}.description`)}
    >
      <DecideForm decision={known} ids={ids} />
    </Drawer>
  )
}

type DecideFormProps = { decision: ReferralDecision; ids: string[] }

function DecideForm({ decision, ids }: DecideFormProps) {
  const { t } = useTranslation("encore")
  const { handleSuccess } = useRouteModal()
  const { mutate, isPending, error } = useDecideReferrals()
  const schema = useMemo(() => z.object({ reason: reasonSchema(t) }), [t])
  const form = useForm<z.infer<typeof schema>>({
    defaultValues: { reason: "" },
    resolver: zodResolver(schema),
  })

  const submit = form.handleSubmit(({ reason }) =>
    mutate(
      { ids, decision, reason },
      {
        onSuccess: () => {
          toast.success(t(`referrals.${decision}.done`, { count: ids.length }))
          handleSuccess(REFERRALS)
        },
      }
    )
  )

  return (
    <DrawerForm
      form={form}
      onSubmit={submit}
      submitLabel={t(`referrals.${decision}.action`)}
      isPending={isPending}
      error={error}
    >
      <Text size="small" className="text-ui-fg-subtle text-pretty">
        {t(`referrals.${decision}.hint`)}
      </Text>
      <ReasonField control={form.control} name="reason" autoFocus />
    </DrawerForm>
  )
}
