import { RouteDrawer } from "@medusajs/dashboard/components"
import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

type DrawerFormFooterProps = { submitLabel: string; isPending: boolean }

export function DrawerFormFooter({ submitLabel, isPending }: DrawerFormFooterProps) {
  const { t } = useTranslation("encore")

  return (
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
  )
}
