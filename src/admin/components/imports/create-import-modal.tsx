import { RouteFocusModal } from "@medusajs/dashboard/components"
import { Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { CreateImportForm } from "./create-import-form"

export function CreateImportModal() {
  const { t } = useTranslation("encore")

  return (
    <RouteFocusModal>
      <RouteFocusModal.Title className="sr-only">
        {t("imports.form.heading")}
      </RouteFocusModal.Title>
      <CreateImportForm>
        <div>
          <Heading>{t("imports.form.heading")}</Heading>
          <RouteFocusModal.Description asChild>
            <Text size="small" className="text-ui-fg-subtle">
              {t("imports.form.description")}
            </Text>
          </RouteFocusModal.Description>
        </div>
      </CreateImportForm>
    </RouteFocusModal>
  )
}
