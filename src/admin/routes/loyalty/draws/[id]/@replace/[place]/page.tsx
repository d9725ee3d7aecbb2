import { ReplaceWinnerDrawer } from "../../../../../../components/draws/replace-winner-drawer"

const Page = () => <ReplaceWinnerDrawer />

export default Page
