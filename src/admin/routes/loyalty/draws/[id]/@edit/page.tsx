import { EditDrawModal } from "../../../../../components/draws/draw-modal"

const Page = () => <EditDrawModal />

export default Page
