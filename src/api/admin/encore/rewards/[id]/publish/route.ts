import { localized } from "../../../../../lib/localized"
import { setStatus } from "../../set-status"

/** Admins: let members have the reward from now on. */
export const POST = localized(setStatus("published"))
