import { MessageDrawer } from "../../../../../components/messages/message-drawer"

const Page = () => <MessageDrawer />

export default Page
