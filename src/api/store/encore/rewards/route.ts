import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { localeOf } from "../../../../i18n"
import { ENCORE_MODULE } from "../../../../modules/encore"
import { groupsOf } from "../../../../workflows/rewards/groups-of"
import { memberOfCustomer } from "../../../lib/find-member"
import { localized } from "../../../lib/localized"
import { sayWhyNot, storeRewardView } from "../../../lib/reward-view"

/** Anybody: the rewards that points buy, the cheapest first. A signed-in customer sees
 * which of them they can have now, and why not the others. */
export const GET = localized(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    const customerId = req.auth_context?.actor_id
    const [member, groups] = customerId
      ? await Promise.all([
          memberOfCustomer(req.scope, customerId),
          groupsOf(req.scope.resolve(ContainerRegistrationKeys.QUERY), customerId),
        ])
      : [null, []]
    const offers = await req.scope
      .resolve(ENCORE_MODULE)
      .offers(member?.id ?? null, groups)
    const locale = localeOf(req.headers)
    res.json({
      rewards: offers.map(({ reward, why_not }) => ({
        ...storeRewardView(reward, locale),
        claimable: why_not === null,
        why_not: why_not && { key: why_not.key, sentence: sayWhyNot(locale, why_not) },
      })),
      available: member?.available ?? null,
    })
  }
)
