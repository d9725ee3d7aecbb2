import { FilledCard } from "./fill"

/** A full card that a member has got the reward of, or is to get. */
export type HeldCard = {
  id: string
  ordinal: number
  /** Whether what it gave is used: that can't be taken back. */
  used: boolean
}

/**
 * What has to be done so that a member holds as many full cards as their stamps fill.
 *
 * Too many, after a return: those whose reward isn't used are taken back, the last one
 * first. What is used stays, and the stamps that it cost are owed: cards that later
 * purchases fill count for it before they bring anything new.
 */
export function settleCards(
  held: HeldCard[],
  filled: FilledCard[]
): { revoked: HeldCard[]; fresh: FilledCard[]; owed: number } {
  const tooMany = Math.max(0, held.length - filled.length)
  const revoked = held
    .filter((card) => !card.used)
    .sort((a, b) => b.ordinal - a.ordinal)
    .slice(0, tooMany)
  const kept = held.length - revoked.length
  return {
    revoked,
    fresh: filled.slice(kept),
    owed: Math.max(0, kept - filled.length),
  }
}

/** The stamps that are missing for what was used of too many cards. */
export function stampsOwed(
  owedCards: number,
  places: number,
  onTheCard: number
): number {
  return owedCards > 0 ? owedCards * places - onTheCard : 0
}
