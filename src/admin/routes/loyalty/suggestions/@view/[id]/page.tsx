import { SuggestionDrawer } from "../../../../../components/suggestions/suggestion-drawer"

const Page = () => <SuggestionDrawer />

export default Page
