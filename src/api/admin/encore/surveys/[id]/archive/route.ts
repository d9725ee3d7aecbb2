import { localized } from "../../../../../lib/localized"
import { setStatus } from "../../set-status"

/** Admins: archive a survey: it is sent to nobody any more. */
export const POST = localized(setStatus("archived"))
