import { EncoreCard } from "./card.ts"
import { EncoreCheckoutPoints } from "./checkout-points.ts"
import { EncoreComplaints } from "./complaints.ts"
import { EncoreConsents } from "./consents.ts"
import { EncoreDraws } from "./draws.ts"
import { EncoreCoupons } from "./coupons.ts"
import { EncoreOrderPoints } from "./order-points.ts"
import { EncoreOrderStamps } from "./order-stamps.ts"
import { EncorePointsHistory } from "./points-history.ts"
import { EncoreReferral } from "./referral.ts"
import { EncoreStampCards } from "./stamp-cards.ts"
import { EncoreSuggestionBox } from "./suggestion-box.ts"
import { EncoreSurvey } from "./survey.ts"
import { EncoreTier } from "./tier.ts"
import { EncoreRewards } from "./rewards.ts"

const ELEMENTS: Record<string, CustomElementConstructor> = {
  "encore-card": EncoreCard,
  "encore-checkout-points": EncoreCheckoutPoints,
  "encore-complaints": EncoreComplaints,
  "encore-consents": EncoreConsents,
  "encore-draws": EncoreDraws,
  "encore-coupons": EncoreCoupons,
  "encore-order-points": EncoreOrderPoints,
  "encore-order-stamps": EncoreOrderStamps,
  "encore-points-history": EncorePointsHistory,
  "encore-referral": EncoreReferral,
  "encore-stamp-cards": EncoreStampCards,
  "encore-suggestion-box": EncoreSuggestionBox,
  "encore-survey": EncoreSurvey,
  "encore-tier": EncoreTier,
  "encore-rewards": EncoreRewards,
}

/**
 * Registers the kit's elements, each once. Importing the kit does it; on a
 * server, where no elements are, nothing happens.
 */
export function defineElements(): void {
  if (typeof customElements === "undefined") {
    return
  }
  for (const [name, element] of Object.entries(ELEMENTS)) {
    if (!customElements.get(name)) {
      customElements.define(name, element)
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "encore-card": EncoreCard
    "encore-checkout-points": EncoreCheckoutPoints
    "encore-complaints": EncoreComplaints
    "encore-consents": EncoreConsents
    "encore-draws": EncoreDraws
    "encore-coupons": EncoreCoupons
    "encore-order-points": EncoreOrderPoints
    "encore-order-stamps": EncoreOrderStamps
    "encore-points-history": EncorePointsHistory
    "encore-referral": EncoreReferral
    "encore-stamp-cards": EncoreStampCards
    "encore-suggestion-box": EncoreSuggestionBox
    "encore-survey": EncoreSurvey
    "encore-tier": EncoreTier
    "encore-rewards": EncoreRewards
  }
}

export {
  EncoreCard,
  EncoreCheckoutPoints,
  EncoreComplaints,
  EncoreConsents,
  EncoreDraws,
  EncoreCoupons,
  EncoreRewards,
  EncoreOrderPoints,
  EncoreOrderStamps,
  EncorePointsHistory,
  EncoreReferral,
  EncoreStampCards,
  EncoreSuggestionBox,
  EncoreSurvey,
  EncoreTier,
}
