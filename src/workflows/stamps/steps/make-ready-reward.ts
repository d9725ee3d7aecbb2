import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { Locale, say } from "../../../i18n"
import { byUser } from "../../../modules/encore/audit/record"
import { ENCORE_MODULE } from "../../../modules/encore"
import { EncoreError } from "../../../modules/encore/lib/encore-error"
import { RewardInput } from "../../../modules/encore/program/rewards/reward-input"
import { SaveStampCardInput } from "../../../modules/encore/program/stamps/cards"
import { StampTerms } from "../../../modules/encore/program/stamps/terms"

export type MakeReadyCardInput = {
  product_ids: string[]
  locale: Locale
  actor_id: string
}

/** @returns the card that the reward is for
 * @throws INVALID_DATA where the shop has none of the products */
export const makeReadyRewardStep = createStep(
  "encore-make-ready-reward",
  async ({ product_ids, locale, actor_id }: MakeReadyCardInput, { container }) => {
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "product_variant",
      fields: ["id", "product_id"],
      filters: { product_id: product_ids },
    })
    const variants = data as { id: string; product_id: string }[]
    if (!variants.length) {
      throw new EncoreError(MedusaError.Types.INVALID_DATA, "stamp_ready_no_goods")
    }
    const reward = RewardInput.parse({
      name: say(locale, "stamps.ready.reward_name"),
      description: say(locale, "stamps.ready.reward_description"),
      terms: {
        kind: "free_product",
        variant_ids: variants.map((variant) => variant.id),
      },
    })
    const encore = container.resolve(ENCORE_MODULE)
    const by = byUser(actor_id)
    const [made] = await encore.createRewardDrafts([reward], by)
    const reward_id = made!
    await encore.setRewardStatus(reward_id, "published", by)
    const card: SaveStampCardInput = {
      name: say(locale, "stamps.ready.name"),
      description: say(locale, "stamps.ready.description"),
      terms: StampTerms.parse({
        target: {
          type: "products",
          ids: [...new Set(variants.map((variant) => variant.product_id))],
        },
        places: 9,
        reward_id,
      }),
      actor_id,
    }
    return new StepResponse(card, reward_id)
  },
  async (rewardId, { container }) => {
    if (rewardId) {
      await container.resolve(ENCORE_MODULE).deleteRewards([rewardId])
    }
  }
)
