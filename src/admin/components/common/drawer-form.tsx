import { RouteDrawer } from "@medusajs/dashboard/components"
import { Button } from "@medusajs/ui"
import type { FormEventHandler, ReactNode } from "react"
import type { FieldValues, UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { FormError } from "./form-error"

type DrawerFormProps<Values extends FieldValues> = {
  form: UseFormReturn<Values>
  onSubmit: FormEventHandler
  submitLabel: string
  isPending: boolean
  /** Why the server refused what was sent last. */
  error: Error | null
  children: ReactNode
}

/** The frame of every form in a drawer: its fields, what went wrong, cancel and send. */
export function DrawerForm<Values extends FieldValues>({
  form,
  onSubmit,
  submitLabel,
  isPending,
  error,
  children,
}: DrawerFormProps<Values>) {
  const { t } = useTranslation("encore")

  return (
    <RouteDrawer.Form form={form}>
      <form
        onSubmit={onSubmit}
        noValidate
        className="flex flex-1 flex-col overflow-hidden"
      >
        <RouteDrawer.Body className="flex flex-col gap-y-6 overflow-y-auto">
          {error && <FormError error={error} />}
          {children}
        </RouteDrawer.Body>
        <RouteDrawer.Footer>
          <RouteDrawer.Close asChild>
            <Button size="small" variant="secondary">
              {t("common.cancel")}
            </Button>
          </RouteDrawer.Close>
          <Button size="small" type="submit" isLoading={isPending}>
            {submitLabel}
          </Button>
        </RouteDrawer.Footer>
      </form>
    </RouteDrawer.Form>
  )
}
