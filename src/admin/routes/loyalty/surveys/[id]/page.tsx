import { Breadcrumb } from "../../../../components/common/breadcrumb"
import { SurveyPage } from "../../../../components/surveys/survey-page"

const Page = () => <SurveyPage />

export default Page

export const handle = {
  label: "surveys.title",
  translationNs: "encore",
  breadcrumb: () => <Breadcrumb label="surveys.title" />,
}
