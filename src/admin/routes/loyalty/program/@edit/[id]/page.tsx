import { EditEarningRuleModal } from "../../../../../components/program/earning-rule-modals"

const Page = () => <EditEarningRuleModal />

export default Page
