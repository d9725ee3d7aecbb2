import { GiveEntriesDrawer } from "../../../../../components/draws/give-entries-drawer"

const Page = () => <GiveEntriesDrawer />

export default Page
