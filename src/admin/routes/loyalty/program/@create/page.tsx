import { CreateEarningRuleDrawer } from "../../../../components/program/earning-rule-drawers"

const Page = () => <CreateEarningRuleDrawer />

export default Page
