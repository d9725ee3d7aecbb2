import { GiveStampsDrawer } from "../../../../../components/stamp-cards/give-stamps-drawer"

const Page = () => <GiveStampsDrawer />

export default Page
