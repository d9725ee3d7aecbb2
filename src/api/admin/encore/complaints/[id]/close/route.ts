import { taking } from "../../answer"

/** Admins: end a complaint; one that wasn't resolved with a reason. `{ reason? }` */
export const POST = taking("close")
