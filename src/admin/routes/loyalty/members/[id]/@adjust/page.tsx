import { AdjustPointsDrawer } from "../../../../../components/member/adjust-points-drawer"

const Page = () => <AdjustPointsDrawer />

export default Page
