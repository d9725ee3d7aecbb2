import { localized } from "../../../../../lib/localized"
import { setStatus } from "../../set-status"

/** Admins: publish a card. */
export const POST = localized(setStatus("published"))
