import { CreateImportModal } from "../../../../components/imports/create-import-modal"

export default function Page() {
  return <CreateImportModal />
}
