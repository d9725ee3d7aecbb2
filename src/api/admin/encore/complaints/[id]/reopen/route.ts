import { taking } from "../../answer"

/** Admins: take a complaint up again: it gets its time for resolving anew. `{ reason? }` */
export const POST = taking("reopen")
