import { AnswerModal } from "../../../../../components/complaints/answer-modal"

const Page = () => <AnswerModal />

export default Page
