import { localized } from "../../../../../lib/localized"
import { setStatus } from "../../set-status"

/** Admins: publish a survey: it is sent upon its trigger from now on. */
export const POST = localized(setStatus("published"))
