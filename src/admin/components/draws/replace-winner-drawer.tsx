import { zodResolver } from "@hookform/resolvers/zod"
import { useRouteModal } from "@medusajs/dashboard/components"
import { z } from "@medusajs/framework/zod"
import { Text, toast } from "@medusajs/ui"
import { useMemo } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"

import { useReplaceWinner } from "../../hooks/use-draws"
import { Drawer } from "../common/drawer"
import { DrawerForm } from "../common/drawer-form"
import { ReasonField, reasonSchema } from "../common/reason-field"

/** Lets the next alternate take the place of the address. */
export function ReplaceWinnerDrawer() {
  const { t } = useTranslation("encore")
  const { id, place } = useParams()

  return (
    <Drawer
      heading={t("draws.winners.replacePlace", { place })}
      description={t("draws.replace.description")}
      prev={`/loyalty/draws/${id}`}
    >
      <ReplaceWinnerForm id={id!} place={Number(place)} />
    </Drawer>
  )
}

type ReplaceWinnerFormProps = { id: string; place: number }

function ReplaceWinnerForm({ id, place }: ReplaceWinnerFormProps) {
  const { t } = useTranslation("encore")
  const { handleSuccess } = useRouteModal()
  const { mutate, isPending, error } = useReplaceWinner(id)
  const form = useForm({
    defaultValues: { reason: "" },
    resolver: zodResolver(useMemo(() => z.object({ reason: reasonSchema(t) }), [t])),
  })

  const submit = form.handleSubmit(({ reason }) =>
    mutate(
      { place, reason },
      {
        onSuccess: () => {
          toast.success(t("draws.replace.done"))
          handleSuccess()
        },
      }
    )
  )

  return (
    <DrawerForm
      form={form}
      onSubmit={submit}
      submitLabel={t("draws.winners.replace")}
      isPending={isPending}
      error={error}
    >
      <ReasonField control={form.control} name="reason" autoFocus />
      <Text size="small" className="text-ui-fg-subtle text-pretty">
        {t("draws.replace.public")}
      </Text>
    </DrawerForm>
  )
}
