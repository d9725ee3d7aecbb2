import { zodResolver } from "@hookform/resolvers/zod"
import { useRouteModal } from "@medusajs/dashboard/components"
import { z } from "@medusajs/framework/zod"
import { toast } from "@medusajs/ui"
import { useMemo, useState } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useParams, useSearchParams } from "react-router-dom"

import { useFormat } from "../../hooks/use-format"
import { useGiveStamps, useStampCard } from "../../hooks/use-stamp-cards"
import { type StampCard, stampCardHref } from "../../lib/stamp-cards"
import { Drawer } from "../common/drawer"
import { DrawerForm } from "../common/drawer-form"
import { EntitiesField } from "../common/entities-field"
import { NumberField } from "../common/number-field"
import { ReasonField, reasonSchema } from "../common/reason-field"
import { SectionState } from "../common/section-state"

const MOST = 1000

export function GiveStampsDrawer() {
  const { t } = useTranslation("encore")
  const { id = "" } = useParams()
  const query = useStampCard(id)

  return (
    <Drawer
      heading={t("stamps.give.heading")}
      description={t("stamps.give.description")}
      prev={stampCardHref(id)}
    >
      <SectionState query={query}>{(card) => <GiveForm card={card} />}</SectionState>
    </Drawer>
  )
}

type GiveFormProps = { card: StampCard }

function GiveForm({ card }: GiveFormProps) {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const { handleSuccess } = useRouteModal()
  const [params] = useSearchParams()
  const member = params.get("member")
  // One key per opened drawer: sending the same form twice gives once.
  const [idempotencyKey] = useState(() => crypto.randomUUID())
  const { mutate, isPending, error } = useGiveStamps(card.id)
  const schema = useMemo(
    () =>
      z.object({
        member_ids: z.array(z.string()).min(1, t("stamps.errors.members")),
        stamps: z
          .string()
          .trim()
          .refine(
            (text) => /^\d+$/.test(text) && +text >= 1 && +text <= MOST,
            t("stamps.errors.whole", { most: MOST })
          ),
        reason: reasonSchema(t),
      }),
    [t]
  )
  const chosen = member ? [member] : []
  const form = useForm({
    defaultValues: { member_ids: chosen, stamps: "1", reason: "" },
    resolver: zodResolver(schema),
  })

  const submit = form.handleSubmit(({ member_ids, stamps, reason }) =>
    mutate(
      { member_ids, stamps: Number(stamps), reason, idempotencyKey },
      {
        onSuccess: ({ given }) => {
          toast.success(
            t("stamps.give.done", {
              count: given.members,
              members: format.number(given.members),
            })
          )
          handleSuccess()
        },
      }
    )
  )

  return (
    <DrawerForm
      form={form}
      onSubmit={submit}
      submitLabel={t("stamps.give.action")}
      isPending={isPending}
      error={error}
    >
      <EntitiesField
        control={form.control}
        name="member_ids"
        kind="member"
        label={t("stamps.give.members")}
        chosen={chosen}
      />
      <NumberField
        control={form.control}
        name="stamps"
        label={t("stamps.give.stamps")}
        hint={t("stamps.give.stampsHint")}
        min={1}
      />
      <ReasonField control={form.control} name="reason" />
    </DrawerForm>
  )
}
