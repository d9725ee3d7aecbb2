import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { localeOf } from "../../../../../i18n"
import { ENCORE_MODULE } from "../../../../../modules/encore"
import { wordsIn } from "../../../../../modules/encore/feedback/surveys/definition"
import { localized } from "../../../../lib/localized"
import { resultsFilter } from "../../../../lib/results-query"
import { AdminGetEncoreReasons } from "./validators"

/**
 * Admins: what people wrote, the latest first, a page at a time, searched and filtered by
 * the NPS that was given with it. `member` is null for somebody the program doesn't know,
 * `complaint` is the one that was opened for the answer.
 */
export const GET = localized(
  async (
    req: AuthenticatedMedusaRequest<never, AdminGetEncoreReasons>,
    res: MedusaResponse
  ) => {
    const { limit, offset, from, to, survey_id, ...filters } =
      req.validatedQuery as AdminGetEncoreReasons
    const encore = req.scope.resolve(ENCORE_MODULE)
    const { settings } = await encore.programInForce()
    const { reasons, count } = await encore.findReasons(
      { ...filters, ...resultsFilter({ from, to, survey_id }, settings) },
      { limit, offset }
    )
    const [members, complaints] = await Promise.all([
      encore.listMembers(
        { id: reasons.flatMap(({ member_id }) => member_id ?? []) },
        { select: ["id", "name", "email"], take: limit }
      ),
      encore.listComplaints(
        { response_id: reasons.map(({ response_id }) => response_id) },
        { select: ["id", "reference", "status", "response_id"] }
      ),
    ])
    const memberOf = new Map(members.map((member) => [member.id, member]))
    const complaintOf = new Map(
      complaints.map((complaint) => [complaint.response_id, complaint])
    )
    const locale = localeOf(req.headers)
    res.json({
      reasons: reasons.map(({ question, member_id, ...reason }) => {
        const member = member_id && memberOf.get(member_id)
        const complaint = complaintOf.get(reason.response_id)
        return {
          ...reason,
          question: wordsIn(question, locale)?.text ?? null,
          member: member
            ? { id: member.id, name: member.name, email: member.email }
            : null,
          complaint: complaint
            ? {
                id: complaint.id,
                reference: complaint.reference,
                status: complaint.status,
              }
            : null,
        }
      }),
      count,
      offset,
      limit,
    })
  }
)
