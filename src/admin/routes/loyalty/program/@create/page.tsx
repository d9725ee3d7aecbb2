import { CreateEarningRuleDrawer } from "../../../../components/program/earning-rule-drawers"

export default function Page() {
  return <CreateEarningRuleDrawer />
}
