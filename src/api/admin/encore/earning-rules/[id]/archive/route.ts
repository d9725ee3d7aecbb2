import { localized } from "../../../../../lib/localized"
import { setStatus } from "../../set-status"

/** Admins: archive a rule. */
export const POST = localized(setStatus("archived"))
