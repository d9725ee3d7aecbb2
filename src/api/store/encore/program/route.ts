import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { localeOf } from "../../../../i18n"
import { sayWayToEarn } from "../../../lib/ways-to-earn"
import { ENCORE_MODULE } from "../../../../modules/encore"
import { storeRewardView } from "../../../lib/reward-view"
import { isTierRule } from "../../../../modules/encore/program/tiers/tier-rules"
import { publicTierView } from "../../../lib/tier-view"
import { isInForce } from "../../../../modules/encore/program/earning/earn"
import { thingsOfRules } from "../../../../workflows/earning/things-of-rules"
import { localized } from "../../../lib/localized"
import { offeredStampCards } from "../../../lib/stamp-card-view"

/** Anybody: what the program offers. */
export const GET = localized(async (req: MedusaRequest, res: MedusaResponse) => {
  const encore = req.scope.resolve(ENCORE_MODULE)
  const [{ settings, rules, ladder, stamp_cards }, offered] = await Promise.all([
    encore.programInForce(),
    encore.offers(null, []),
  ])
  const locale = localeOf(req.headers)
  const ways = rules.filter((rule) => !isTierRule(rule) && isInForce(rule, new Date()))
  const { names } = await thingsOfRules(
    req.scope,
    ways.map((rule) => rule.definition)
  )
  res.json({
    program: {
      points_name: settings.points_name,
      ways_to_earn: ways.map((rule) => ({
        id: rule.id,
        name: rule.name,
        description: sayWayToEarn(locale, rule.definition, { names }),
      })),
      tiers: ladder.tiers.map(publicTierView),
      spend_currency_code: ladder.spend_currency_code,
      rewards: offered.map(({ reward }) => storeRewardView(reward, locale)),
      stamp_cards: await offeredStampCards(req.scope, stamp_cards, locale),
    },
  })
})
