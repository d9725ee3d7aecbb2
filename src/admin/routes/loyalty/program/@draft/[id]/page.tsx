import { ReviewDraftModal } from "../../../../../components/program/review-draft-modal"

const Page = () => <ReviewDraftModal />

export default Page
