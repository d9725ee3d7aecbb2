import { SendSurveyDrawer } from "../../../../../components/surveys/send-survey-drawer"

const Page = () => <SendSurveyDrawer />

export default Page
