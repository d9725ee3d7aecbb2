import { createHash, createHmac } from "node:crypto"

/** The name under which docs/draws.md describes what `pick` does, to the letter. */
export const ALGORITHM = "encore-draw-1"

/** Who takes part, under their public number, and how many chances they have. */
export type Entrant = { id: string; count: number }

export type Pick = {
  /** 32 bytes, as 64 hexadecimal digits. */
  seed: string
  /** Sorted by their ids; the order is part of the draw. */
  entrants: Entrant[]
  /** How many to draw, winners and alternates together. */
  picks: number
  /** Whether who is drawn is out with all their entries, or with this one only. */
  once_per_entrant: boolean
}

/** What six bytes can say: the largest number that every language holds exactly. */
const RANGE = 2 ** 48

/** The fingerprint by which a shop is bound to a seed before anybody knows it. */
export function hashSeed(seed: string): string {
  return createHash("sha256").update(Buffer.from(seed, "hex")).digest("hex")
}

/** The fingerprint of who takes part: a line for each, `<id> <count>`. */
export function hashEntrants(entrants: Entrant[]): string {
  const hash = createHash("sha256")
  for (const { id, count } of entrants) {
    hash.update(`${id} ${count}\n`)
  }
  return hash.digest("hex")
}

/**
 * Draws entrants, each entry with the same chance, and none twice. It depends on the
 * seed and on the list alone, so that anyone who has both finds the same ones.
 *
 * @returns the drawn entrants' places in the list, in the order in which they were drawn;
 * fewer than asked for where no more entries are left
 */
export function pick({ seed, entrants, picks, once_per_entrant }: Pick): number[] {
  const starts: number[] = []
  let left = 0
  for (const { count } of entrants) {
    starts.push(left)
    left += count
  }
  const next = randomNumbers(seed, hashEntrants(entrants))
  /** How many entries are out, by entrant; in the order of the list. */
  const struck = new Map<number, number>()
  const drawn: number[] = []
  while (drawn.length < picks && left > 0) {
    const index = entrantAt(starts, struck, next(left))
    const out = once_per_entrant ? entrants[index]!.count : 1
    struck.set(index, (struck.get(index) ?? 0) + out)
    left -= out
    drawn.push(index)
  }
  return drawn
}

/** The entrant who holds an entry, counting those alone that aren't out. */
function entrantAt(
  starts: number[],
  struck: Map<number, number>,
  entry: number
): number {
  let place = entry
  for (const index of [...struck.keys()].sort((a, b) => a - b)) {
    if (place < starts[index]!) {
      break
    }
    place += struck.get(index)!
  }
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (starts[middle]! <= place) {
      low = middle
    } else {
      high = middle - 1
    }
  }
  return low
}

/**
 * Whole numbers from zero to below a limit, all equally likely: six bytes of
 * HMAC-SHA256(seed, "<entries hash>:<n>"), n = 0, 1, 2 ... Where they lie in the rest
 * that the limit doesn't divide evenly, the next are taken: a remainder would favour the
 * entries at the head of the list.
 */
function randomNumbers(seed: string, entriesHash: string): (below: number) => number {
  const key = Buffer.from(seed, "hex")
  let n = 0
  return (below) => {
    for (;;) {
      const digest = createHmac("sha256", key).update(`${entriesHash}:${n++}`).digest()
      const number = digest.readUIntBE(0, 6)
      if (number < RANGE - (RANGE % below)) {
        return number % below
      }
    }
  }
}
