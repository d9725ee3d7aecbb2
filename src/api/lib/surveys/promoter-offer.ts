import { ENCORE_MODULE } from "../../../modules/encore"
import { MedusaContainer } from "@medusajs/framework/types"
import { SurveyDelivery } from "../../../modules/encore/feedback/surveys/delivery"
import { Settings } from "../../../modules/encore/program/settings"

/** What somebody is offered who would recommend the shop. */
export type PromoterOffer = { kind: "referral" | "review"; url: string }

/**
 * What follows the thanks to a promoter, by the survey's settings: the link by which they
 * bring friends, or where a review can be written. null for others, for somebody without
 * a link, and where the referral program is off.
 */
export async function promoterOffer(
  container: MedusaContainer,
  answered: { member_id: string | null; segment: string | null },
  { promoter }: Pick<SurveyDelivery, "promoter">,
  { settings, backend_url }: { settings: Settings; backend_url: string }
): Promise<PromoterOffer | null> {
  if (answered.segment !== "promoter") {
    return null
  }
  if (promoter.offer === "review" && promoter.review_url) {
    return { kind: "review", url: promoter.review_url }
  }
  if (
    promoter.offer !== "referral" ||
    !settings.referral.enabled ||
    !answered.member_id
  ) {
    return null
  }
  const [member] = await container
    .resolve(ENCORE_MODULE)
    .listMembers({ id: answered.member_id }, { select: ["referral_code"], take: 1 })
  return member
    ? { kind: "referral", url: `${backend_url}/encore/r/${member.referral_code}` }
    : null
}
