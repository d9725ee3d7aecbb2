import { zodResolver } from "@hookform/resolvers/zod"
import { RouteFocusModal, useRouteModal } from "@medusajs/dashboard/components"
import { Button, Heading, Kbd, toast } from "@medusajs/ui"
import { useMemo } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { useSaveDraw } from "../../hooks/use-draws"
import type { Draw } from "../../lib/draw-types"
import { CloseButton } from "../common/close-button"
import { FormError } from "../common/form-error"
import { DrawFields } from "./draw-fields"
import { drawSchema, inputOf, textsOf, valuesOf } from "./draw-form-values"

type DrawFormProps = {
  /** null: a new one. */
  draw: Draw | null
  zone: string
}

export function DrawForm({ draw, zone }: DrawFormProps) {
  const { t } = useTranslation("encore")
  const { handleSuccess } = useRouteModal()
  const { mutate, isPending, error } = useSaveDraw(draw?.id)
  const textsOnly = draw !== null && draw.status !== "draft"
  const form = useForm({
    defaultValues: valuesOf(draw, zone),
    resolver: zodResolver(useMemo(() => drawSchema(t), [t])),
  })

  const submit = form.handleSubmit((values) =>
    mutate(textsOnly ? textsOf(values) : inputOf(values, zone), {
      onSuccess: ({ draw: saved }) => {
        toast.success(t("draws.saved", { name: saved.name }))
        handleSuccess(`/loyalty/draws/${saved.id}`)
      },
    })
  )

  return (
    <RouteFocusModal.Form form={form}>
      <form
        onSubmit={submit}
        noValidate
        className="flex h-full flex-col overflow-hidden"
      >
        <div className="flex items-center gap-x-2 border-b px-4 py-2">
          <RouteFocusModal.Close asChild>
            <CloseButton />
          </RouteFocusModal.Close>
          <Kbd aria-hidden>esc</Kbd>
        </div>
        <RouteFocusModal.Body className="flex flex-1 flex-col items-center overflow-y-auto">
          <div className="flex w-full max-w-[720px] flex-col gap-y-10 px-4 py-16">
            <div>
              <RouteFocusModal.Title asChild>
                <Heading>{t(draw ? "draws.form.edit" : "draws.form.create")}</Heading>
              </RouteFocusModal.Title>
              <RouteFocusModal.Description className="txt-small text-ui-fg-subtle text-pretty">
                {t(textsOnly ? "draws.form.textsOnly" : "draws.form.intro")}
              </RouteFocusModal.Description>
            </div>
            {error && <FormError error={error} />}
            <DrawFields form={form} zone={zone} textsOnly={textsOnly} />
          </div>
        </RouteFocusModal.Body>
        <RouteFocusModal.Footer>
          <RouteFocusModal.Close asChild>
            <Button size="small" variant="secondary" type="button">
              {t("common.cancel")}
            </Button>
          </RouteFocusModal.Close>
          <Button size="small" type="submit" isLoading={isPending}>
            {t("common.save")}
          </Button>
        </RouteFocusModal.Footer>
      </form>
    </RouteFocusModal.Form>
  )
}
