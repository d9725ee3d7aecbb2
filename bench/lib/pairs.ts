import { Measurement } from "./benchmark"

type Side = () => Promise<number>

/**
 * Runs two sides in turn, A B B A A B ..., and keeps them in pairs: what slows the
 * machine for a while slows both sides of a pair, and who goes first changes. The
 * warm-up runs are thrown away.
 */
export async function inPairs(
  { runs, warmUp = 1 }: { runs: number; warmUp?: number },
  encore: Side,
  peer: Side
): Promise<Measurement> {
  const kept = { encore: [] as number[], peer: [] as number[] }
  for (let run = -warmUp; run < runs; run++) {
    const encoreFirst = run % 2 === 0
    const first = await (encoreFirst ? encore : peer)()
    const second = await (encoreFirst ? peer : encore)()
    if (run >= 0) {
      kept.encore.push(encoreFirst ? first : second)
      kept.peer.push(encoreFirst ? second : first)
    }
  }
  return { encore: kept.encore, against: { peer: kept.peer } }
}

/** How long something takes, in milliseconds. */
export async function duration(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** How many of something get done in a second. */
export async function rate(
  count: number,
  work: () => Promise<unknown>
): Promise<number> {
  return (count * 1000) / (await duration(work))
}

/** Does `count` pieces of work, so many at once. */
export async function atOnce(
  clients: number,
  count: number,
  work: (index: number, client: number) => Promise<unknown>
): Promise<void> {
  let next = 0
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      for (let index = next++; index < count; index = next++) {
        await work(index, client)
      }
    })
  )
}
