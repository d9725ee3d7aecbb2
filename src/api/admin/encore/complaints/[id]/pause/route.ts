import { taking } from "../../answer"

/** Admins: wait for the customer, with a reason: the clock for resolving stands still. `{ reason? }` */
export const POST = taking("pause")
