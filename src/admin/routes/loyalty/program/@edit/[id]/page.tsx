import { EditEarningRuleDrawer } from "../../../../../components/program/earning-rule-drawers"

export default function Page() {
  return <EditEarningRuleDrawer />
}
