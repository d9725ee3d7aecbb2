import { localized } from "../../../../../lib/localized"
import { setStatus } from "../../set-status"

/** Admins: let nobody have the reward any more; coupons that are out stay good. */
export const POST = localized(setStatus("archived"))
