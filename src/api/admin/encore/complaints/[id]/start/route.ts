import { taking } from "../../answer"

/** Admins: take a complaint up. `{ reason? }` */
export const POST = taking("start")
