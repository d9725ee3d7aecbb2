import { ReadySurveysDrawer } from "../../../../components/surveys/ready-surveys-drawer"

const Page = () => <ReadySurveysDrawer />

export default Page
