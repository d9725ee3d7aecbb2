import { EditSurveyModal } from "../../../../../components/surveys/survey-modals"

const Page = () => <EditSurveyModal />

export default Page
