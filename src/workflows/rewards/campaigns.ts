import { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createCampaignsWorkflow } from "@medusajs/medusa/core-flows"
import { StoredCoupon } from "../../modules/encore/program/rewards/coupons"

type Dated = Pick<StoredCoupon, "id" | "reward_id" | "reward" | "expires_at">

/**
 * The campaigns by which coupons end in Medusa: one for a reward and a day, which its
 * coupons of that day share, made where it is missing.
 *
 * @returns campaign id by coupon id; none for coupons that don't end
 */
export async function campaignsFor(
  container: MedusaContainer,
  coupons: Dated[]
): Promise<Map<string, string>> {
  const dated = coupons.filter((coupon) => coupon.expires_at !== null)
  const wanted = new Map(dated.map((coupon) => [identifierOf(coupon), coupon]))
  if (!wanted.size) {
    return new Map()
  }
  const found = await idsOf(container, [...wanted.keys()])
  const missing = [...wanted].filter(([identifier]) => !found.has(identifier))
  for (const [campaign_identifier, { reward, expires_at }] of missing) {
    // Another process may make the same one at the same time: then theirs is found.
    await createCampaignsWorkflow(container)
      .run({
        input: {
          campaignsData: [
            {
              name: `${reward.name} · ${expires_at!.toISOString().slice(0, 10)}`,
              campaign_identifier,
              ends_at: expires_at!,
            },
          ],
        },
      })
      .catch(async (error: unknown) => {
        if (!(await idsOf(container, [campaign_identifier])).size) {
          throw error
        }
      })
  }
  const ids = missing.length ? await idsOf(container, [...wanted.keys()]) : found
  return new Map(dated.map((coupon) => [coupon.id, ids.get(identifierOf(coupon))!]))
}

function identifierOf({ reward_id, expires_at }: Dated): string {
  return `encore-${reward_id}-${expires_at!.getTime()}`
}

async function idsOf(
  container: MedusaContainer,
  identifiers: string[]
): Promise<Map<string, string>> {
  const campaigns = await container
    .resolve(Modules.PROMOTION)
    .listCampaigns(
      { campaign_identifier: identifiers },
      { select: ["id", "campaign_identifier"], take: identifiers.length }
    )
  return new Map(
    campaigns.map((campaign) => [campaign.campaign_identifier!, campaign.id])
  )
}
