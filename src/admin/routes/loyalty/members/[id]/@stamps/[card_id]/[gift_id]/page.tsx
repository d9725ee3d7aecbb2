import { RevokeStampsDrawer } from "../../../../../../../components/stamp-cards/revoke-stamps-drawer"

const Page = () => <RevokeStampsDrawer />

export default Page
