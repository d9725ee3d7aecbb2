/** Longer and longer between two looks: half a minute in all. */
const PAUSES_MS = [250, 500, 1000, 1500, 2000, 3000, 4000, 5000, 6000, 7000]

export interface Watch<T> {
  look: () => Promise<T>
  isThere: (found: T) => boolean
  signal: AbortSignal
  pauses?: number[]
}

/** Looks again and again until it is there, or patience ends; answers what it saw last. */
export async function until<T>({
  look,
  isThere,
  signal,
  pauses = PAUSES_MS,
}: Watch<T>): Promise<T> {
  for (const pause of pauses) {
    const found = await look()
    if (isThere(found)) {
      return found
    }
    await wait(pause, signal)
  }
  return look()
}

function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const giveUp = () => {
      clearTimeout(timer)
      reject(signal.reason)
    }
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", giveUp)
      resolve()
    }, ms)
    if (signal.aborted) {
      giveUp()
    }
    signal.addEventListener("abort", giveUp, { once: true })
  })
}
