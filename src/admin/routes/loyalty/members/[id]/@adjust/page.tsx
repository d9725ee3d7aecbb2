import { AdjustPointsDrawer } from "../../../../../components/member/adjust-points-drawer"

export default function Page() {
  return <AdjustPointsDrawer />
}
