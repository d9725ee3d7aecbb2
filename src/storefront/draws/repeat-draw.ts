import type { DrawResult } from "../types.ts"

/** Whether a result is what was promised, or what of it isn't. */
export type Repeated = "agrees" | "seed" | "entries" | "winners"

/**
 * Repeats a drawing on the shopper's own machine, with the browser's cryptography: the
 * seed against its fingerprint, the entries against theirs, and then the drawing.
 * `docs/draws.md` describes each step; `docs/draws/verify.mjs` does the same without a
 * browser. Needs a page that was loaded securely.
 */
export async function repeatDraw(result: DrawResult): Promise<Repeated> {
  if (!result.seed || (await sha256(fromHex(result.seed))) !== result.seed_hash) {
    return "seed"
  }
  const list = result.entries.map(({ id, count }) => `${id} ${count}\n`).join("")
  const hash = await sha256(Uint8Array.from(new TextEncoder().encode(list)))
  if (hash !== result.entries_hash) {
    return "entries"
  }
  const published = [...result.winners, ...result.alternates].map(({ entry }) => entry)
  const drawn = await draw(result, result.seed, hash)
  return drawn.join() === published.join() ? "agrees" : "winners"
}

async function draw(
  { entries, picks, one_prize_per_person }: DrawResult,
  seed: string,
  hash: string
): Promise<string[]> {
  const left = entries.map((entry) => ({ ...entry }))
  const next = await randomNumbers(seed, hash)
  const drawn: string[] = []
  for (let total = sum(left); drawn.length < picks && total > 0; total = sum(left)) {
    let ticket = await next(total)
    const entry = left.find(({ count }) => (ticket -= count) < 0)!
    drawn.push(entry.id)
    entry.count = one_prize_per_person ? 0 : entry.count - 1
  }
  return drawn
}

/** Six bytes of HMAC-SHA256(seed, "<hash>:<n>"); those that don't divide evenly are left
 * out. */
async function randomNumbers(seed: string, hash: string) {
  const algorithm = { name: "HMAC", hash: "SHA-256" }
  const key = await crypto.subtle.importKey("raw", fromHex(seed), algorithm, false, [
    "sign",
  ])
  let n = 0
  return async (below: number): Promise<number> => {
    for (;;) {
      const text = new TextEncoder().encode(`${hash}:${n++}`)
      const bytes = await crypto.subtle.sign("HMAC", key, text)
      const number = Number.parseInt(toHex(bytes).slice(0, 12), 16)
      if (number < 2 ** 48 - (2 ** 48 % below)) {
        return number % below
      }
    }
  }
}

const sum = (entries: { count: number }[]): number =>
  entries.reduce((total, { count }) => total + count, 0)

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return toHex(await crypto.subtle.digest("SHA-256", bytes))
}

const fromHex = (hex: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))

const toHex = (buffer: ArrayBuffer): string =>
  Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, "0")).join(
    ""
  )
