import { EditEarningRuleDrawer } from "../../../../../components/program/earning-rule-drawers"

const Page = () => <EditEarningRuleDrawer />

export default Page
