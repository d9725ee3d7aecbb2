import { localized } from "../../../../../lib/localized"
import { setStatus } from "../../set-status"

/** Admins: publish a rule: now, or from `starts_at` until `ends_at`. */
export const POST = localized(setStatus("published"))
