import { taking } from "../../answer"

/** Admins: say that a complaint has been seen: its first clock stops. `{ reason? }` */
export const POST = taking("acknowledge")
