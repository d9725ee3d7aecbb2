import { localized } from "../../../../../lib/localized"
import { setStatus } from "../../set-status"

/** Admins: archive a card: orders from now on bring no stamps. */
export const POST = localized(setStatus("archived"))
