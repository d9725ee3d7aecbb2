import { TryRulesModal } from "../../../../components/program/try-rules-modal"

const Page = () => <TryRulesModal />

export default Page
