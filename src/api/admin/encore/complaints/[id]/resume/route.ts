import { taking } from "../../answer"

/** Admins: go on after a pause. `{ reason? }` */
export const POST = taking("resume")
