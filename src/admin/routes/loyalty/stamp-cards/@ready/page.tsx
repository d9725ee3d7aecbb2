import { ReadyCardDrawer } from "../../../../components/stamp-cards/ready-card-drawer"

const Page = () => <ReadyCardDrawer />

export default Page
