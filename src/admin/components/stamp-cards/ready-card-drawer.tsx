import { zodResolver } from "@hookform/resolvers/zod"
import { useRouteModal } from "@medusajs/dashboard/components"
import { z } from "@medusajs/framework/zod"
import { toast } from "@medusajs/ui"
import { useMemo } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { useMakeReadyCard } from "../../hooks/use-stamp-cards"
import { stampCardHref } from "../../lib/stamp-cards"
import { Drawer } from "../common/drawer"
import { DrawerForm } from "../common/drawer-form"
import { EntitiesField } from "../common/entities-field"

/** Drafts nine plus one: which products is all that has to be said. */
export function ReadyCardDrawer() {
  const { t } = useTranslation("encore")

  return (
    <Drawer
      heading={t("stamps.ready.action")}
      description={t("stamps.ready.description")}
    >
      <ReadyForm />
    </Drawer>
  )
}

function ReadyForm() {
  const { t } = useTranslation("encore")
  const { handleSuccess } = useRouteModal()
  const { mutate, isPending, error } = useMakeReadyCard()
  const schema = useMemo(
    () =>
      z.object({ product_ids: z.array(z.string()).min(1, t("stamps.errors.goods")) }),
    [t]
  )
  const form = useForm({
    defaultValues: { product_ids: [] as string[] },
    resolver: zodResolver(schema),
  })

  const submit = form.handleSubmit(({ product_ids }) =>
    mutate(product_ids, {
      onSuccess: ({ stamp_card }) => {
        toast.success(t("stamps.form.saved", { name: stamp_card.name }))
        handleSuccess(stampCardHref(stamp_card.id))
      },
    })
  )

  return (
    <DrawerForm
      form={form}
      onSubmit={submit}
      submitLabel={t("stamps.ready.submit")}
      isPending={isPending}
      error={error}
    >
      <EntitiesField
        control={form.control}
        name="product_ids"
        kind="product"
        label={t("stamps.targets.products.choose")}
        chosen={[]}
      />
    </DrawerForm>
  )
}
