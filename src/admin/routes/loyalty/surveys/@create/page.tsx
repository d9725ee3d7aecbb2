import { CreateSurveyModal } from "../../../../components/surveys/survey-modals"

const Page = () => <CreateSurveyModal />

export default Page
