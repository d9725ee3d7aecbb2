import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { localeOf } from "../../../../../i18n"
import { ENCORE_MODULE } from "../../../../../modules/encore"
import { ENTRY_RELATIONS, EntryRecord, entryView } from "../../../../lib/entry-view"
import { memberOfCustomer } from "../../../../lib/find-member"
import { localized } from "../../../../lib/localized"
import { StoreGetEncoreEntries } from "./validators"

/** The customer: what changed their points, the latest first; of one source if asked. */
export const GET = localized(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    const { limit, offset, ...source } = req.validatedQuery as StoreGetEncoreEntries
    const member = await memberOfCustomer(req.scope, req.auth_context.actor_id)
    const [entries, count] = await req.scope
      .resolve(ENCORE_MODULE)
      .listAndCountPointEntries(
        { ...source, member_id: member.id },
        {
          relations: ENTRY_RELATIONS,
          order: { effective_at: "DESC", id: "DESC" },
          take: limit,
          skip: offset,
        }
      )
    const locale = localeOf(req.headers)
    res.json({
      entries: (entries as unknown as EntryRecord[]).map((entry) =>
        entryView(entry, locale)
      ),
      count,
      offset,
      limit,
    })
  }
)
