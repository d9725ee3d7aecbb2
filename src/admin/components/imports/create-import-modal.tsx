import { RouteFocusModal } from "@medusajs/dashboard/components"

import { CreateImportForm } from "./create-import-form"

export function CreateImportModal() {
  return (
    <RouteFocusModal>
      <CreateImportForm />
    </RouteFocusModal>
  )
}
