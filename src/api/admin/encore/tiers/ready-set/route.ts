import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { Locale, localeOf, say } from "../../../../../i18n"
import { ENCORE_MODULE } from "../../../../../modules/encore"
import { EncoreError } from "../../../../../modules/encore/lib/encore-error"
import { TierInput } from "../../../../../modules/encore/program/tiers/save-tiers"
import { saveTiersWorkflow } from "../../../../../workflows"
import { localized } from "../../../../lib/localized"
import { tierViews } from "../../../../lib/tier-view"

/** Admins: put a first ladder in place, named in the language of the request. 400 where
 * there are tiers already. */
export const POST = localized(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    const locale = localeOf(req.headers)
    const { ladder } = await req.scope.resolve(ENCORE_MODULE).programInForce()
    if (ladder.tiers.length) {
      throw new EncoreError(MedusaError.Types.NOT_ALLOWED, "tiers_there_already")
    }
    await saveTiersWorkflow(req.scope).run({
      input: { tiers: readySet(locale), actor_id: req.auth_context.actor_id },
    })
    const tiers = await tierViews(req.scope, locale)
    res.status(201).json({ tiers, count: tiers.length, offset: 0, limit: tiers.length })
  }
)

/** By orders, which every shop has, whatever its points and currency are worth. */
function readySet(locale: Locale): TierInput[] {
  const perk = (key: string) => ({
    name: say(locale, `tiers.ready.perks.${key}.name`),
    conditions: say(locale, `tiers.ready.perks.${key}.conditions`),
  })
  return [
    { key: "bronze", orders: 1, multiplier: 1, perks: [] },
    { key: "silver", orders: 3, multiplier: 1.25, perks: ["early_word"] },
    {
      key: "gold",
      orders: 6,
      multiplier: 1.5,
      perks: ["early_word", "advance_replacement"],
    },
  ].map(({ key, orders, multiplier, perks }) => ({
    name: say(locale, `tiers.ready.${key}`),
    qualification: { orders },
    multiplier,
    perks: perks.map(perk),
  }))
}
