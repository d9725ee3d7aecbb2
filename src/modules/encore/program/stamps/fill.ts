import { StampVersion } from "./terms"

const DAY_MS = 24 * 60 * 60 * 1000

/** What brought stamps: an order, a purchase from elsewhere, or a gift. */
export type StampSource = {
  type: "order" | "purchase" | "gift"
  id: string
  at: Date
  stamps: number
  /** The terms by which it is counted. */
  version: StampVersion
}

/** A card that was filled, by the terms that it began with. */
export type FilledCard = {
  filled_at: Date
  version_id: string
  places: number
  reward_id: string | null
}

/** What became of a source's stamps. */
export type CountedStamps = {
  source_type: StampSource["type"]
  source_id: string
  at: Date
  /** Those that count; what came after the last card that a member may fill doesn't. */
  stamps: number
  /** Of them, those on the card that isn't full yet. */
  open: number
  expires_at: Date | null
}

export type FilledCards = {
  cards: FilledCard[]
  sources: CountedStamps[]
  /** Stamps on the card that isn't full yet. */
  stamps: number
  /** The version that this card began with; null while it is empty. */
  version: StampVersion | null
  /** When the next of its stamps lapses. */
  next_expiry_at: Date | null
}

type Counting = CountedStamps & { given: number; version: StampVersion }

/**
 * Lays stamps on cards, in the order in which they were earned. A card keeps the number
 * of places and the reward that it began with, whatever the terms become; a stamp lapses
 * by the terms that gave it, unless its card was full by then.
 *
 * It depends on nothing but what stands now, so returns may come in any order.
 */
export function fillCards(sources: StampSource[], now: Date): FilledCards {
  const counted = sources.map(countingOf).sort(byDate)
  const cards: FilledCard[] = []
  let open: Counting[] = []
  let version: StampVersion | null = null

  const lapse = (at: Date) => {
    for (const source of open) {
      if (source.expires_at && source.expires_at <= at) {
        source.open = 0
      }
    }
    open = open.filter((source) => source.open > 0)
    version = open.length ? version : null
  }

  for (const source of counted) {
    lapse(source.at)
    let left = source.given
    const most = source.version.terms.max_full_cards ?? Infinity
    while (left > 0 && cards.length < most) {
      version ??= source.version
      const { places, reward_id } = version.terms
      const taken = Math.min(left, places - openOf(open))
      left -= taken
      source.stamps += taken
      source.open += taken
      open = open.includes(source) ? open : [...open, source]
      if (openOf(open) === places) {
        cards.push({
          filled_at: source.at,
          version_id: version.id,
          places,
          reward_id,
        })
        open.forEach((full) => (full.open = 0))
        open = []
        version = null
      }
    }
  }
  lapse(now)

  const expiries = open.flatMap(({ expires_at }) => expires_at?.getTime() ?? [])
  return {
    cards,
    sources: counted.map(({ given: _, version: __, ...source }) => source),
    stamps: openOf(open),
    version,
    next_expiry_at: expiries.length ? new Date(Math.min(...expiries)) : null,
  }
}

function countingOf(source: StampSource): Counting {
  const days = source.version.terms.stamp_days
  return {
    source_type: source.type,
    source_id: source.id,
    at: source.at,
    given: source.stamps,
    stamps: 0,
    open: 0,
    expires_at: days === null ? null : new Date(source.at.getTime() + days * DAY_MS),
    version: source.version,
  }
}

function byDate(a: Counting, b: Counting): number {
  return (
    a.at.getTime() - b.at.getTime() ||
    (`${a.source_type} ${a.source_id}` < `${b.source_type} ${b.source_id}` ? -1 : 1)
  )
}

function openOf(sources: Counting[]): number {
  return sources.reduce((sum, source) => sum + source.open, 0)
}
