import { CreateImportModal } from "../../../../components/imports/create-import-modal"

const Page = () => <CreateImportModal />

export default Page
