import { MessagesSettingsDrawer } from "../../../../components/messages/messages-form"

const Page = () => <MessagesSettingsDrawer />

export default Page
