import { CreateEarningRuleModal } from "../../../../components/program/earning-rule-modals"

const Page = () => <CreateEarningRuleModal />

export default Page
