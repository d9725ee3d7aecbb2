import { StepDrawer } from "../../../../../../components/complaints/step-drawer"

const Page = () => <StepDrawer />

export default Page
