import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { localeOf } from "../../../../../../../i18n"
import { ENCORE_MODULE } from "../../../../../../../modules/encore"
import {
  adminEntryView,
  ENTRY_RELATIONS,
  EntryRecord,
} from "../../../../../../lib/entry-view"
import { findMember } from "../../../../../../lib/find-member"
import { localized } from "../../../../../../lib/localized"

/** Admins: an entry with its history: the lots it took from or gave to, what has become
 * of its own, and how much of it can still be taken back. */
export const GET = localized(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    const encore = req.scope.resolve(ENCORE_MODULE)
    const entryId = req.params.entry_id!
    const member = await findMember(req.scope, req.params.id!)
    const history = await encore.entryHistory(member.id, entryId)
    const entry = await encore.retrievePointEntry(entryId, {
      relations: ENTRY_RELATIONS,
    })
    res.json({
      entry: {
        ...adminEntryView(entry as unknown as EntryRecord, localeOf(req.headers)),
        history,
      },
    })
  }
)
