import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { Locale, say } from "../../../i18n"
import { byUser } from "../../../modules/encore/audit/record"
import { ENCORE_MODULE } from "../../../modules/encore"
import { readySet } from "../../../modules/encore/program/rewards/ready-set"

export type MakeReadyRewardsInput = { locale: Locale; actor_id: string }

/** One transaction. */
export const makeReadyRewardsStep = createStep(
  "encore-make-ready-rewards",
  async ({ locale, actor_id }: MakeReadyRewardsInput, { container }) => {
    const encore = container.resolve(ENCORE_MODULE)
    const [bigSpend, { data: regions }] = await Promise.all([
      encore.bigSpends(),
      container
        .resolve(ContainerRegistrationKeys.QUERY)
        .graph({ entity: "region", fields: ["currency_code"] }),
    ])
    const currencies = [...new Set(regions.map((region) => region.currency_code))]
    const rewards = readySet(bigSpend, currencies.sort(), (key) => ({
      name: say(locale, `rewards.ready.${key}.name`),
      description: say(locale, `rewards.ready.${key}.description`),
    }))
    return new StepResponse({
      ids: await encore.createRewardDrafts(rewards, byUser(actor_id)),
    })
  }
)
