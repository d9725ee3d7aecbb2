import { MedusaContainer } from "@medusajs/framework/types"
import { ENCORE_MODULE } from "../../modules/encore"
import { nextTierView, standingView } from "./tier-view"
import { MemberRecord, memberView } from "./member-view"

/** A member with what only their own page shows: what they spent, by currency, and whom
 * they were merged with. */
export async function memberDetail(container: MedusaContainer, member: MemberRecord) {
  const encore = container.resolve(ENCORE_MODULE)
  const { ladder } = await encore.programInForce()
  const [expiries, spending, merges, standings, complaints] = await Promise.all([
    encore.nextExpiries([member.id]),
    encore.spendingByCurrency(member.id),
    encore.mergesOf(member.id),
    encore.tierStandings([member.id], ladder),
    encore.complaintsOf([member.id]),
  ])
  const standing = standings.get(member.id)
  const view = memberView(member, expiries.get(member.id), complaints.get(member.id))
  return {
    ...view,
    tier: standingView(member, standing, ladder),
    next_tier: nextTierView(standing, ladder),
    purchases: {
      ...view.purchases,
      average_order_value:
        spending.find((row) => row.currency_code === member.currency_code)
          ?.average_order_value ?? 0,
      by_currency: spending,
    },
    merges,
  }
}
