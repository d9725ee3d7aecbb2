import { CountedStamps, fillCards, FilledCards, StampSource } from "./fill"
import { StampMember } from "./read-members"
import { stampsOf } from "./stamps-of"
import { openVersion, StampCardInForce, StampVersion, versionAt } from "./terms"

/**
 * What a member's purchases and gifts have brought on a card: each purchase by the terms
 * that were in force when it was placed.
 *
 * @param free codes by which cards have given goods
 */
export function countStamps(
  member: Pick<StampMember, "purchases" | "gifts">,
  card: StampCardInForce,
  free: ReadonlySet<string>,
  now: Date
): FilledCards {
  const bought = member.purchases.flatMap((purchase): StampSource[] => {
    const at = new Date(purchase.placed_at)
    const version = versionAt(card, at)
    const stamps = version
      ? stampsOf({ ...purchase, placed_at: at }, version.terms, free)
      : 0
    return version && stamps
      ? [{ type: purchase.source_type, id: purchase.source_id, at, stamps, version }]
      : []
  })
  const given = member.gifts
    .filter((gift) => gift.card_id === card.id)
    .map(({ id, stamps, at }): StampSource => {
      const version = versionAt(card, new Date(at)) ?? card.versions.at(-1)!
      return { type: "gift", id, at: new Date(at), stamps, version }
    })
  return fillCards([...bought, ...given], now)
}

/** The version by which the next stamp begins a card: the latest one. */
export function versionFor(
  card: StampCardInForce,
  counted: Pick<FilledCards, "version">,
  now: Date
): StampVersion {
  return counted.version ?? openVersion(card, now) ?? card.versions.at(-1)!
}

export type { CountedStamps }
