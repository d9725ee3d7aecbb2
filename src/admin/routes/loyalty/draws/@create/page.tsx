import { CreateDrawModal } from "../../../../components/draws/draw-modal"

const Page = () => <CreateDrawModal />

export default Page
