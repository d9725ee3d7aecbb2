import { setTimeout as sleep } from "node:timers/promises"
import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** How long a request waits for what it started, in milliseconds. */
const PATIENCE = 2_000

/**
 * Waits a moment for work that goes on by itself if it takes longer; then its error
 * goes to the log, since nobody is left to answer.
 *
 * @returns whether it came to its end meanwhile
 * @throws what the work throws meanwhile
 */
export async function awhile(
  container: MedusaContainer,
  work: Promise<unknown>
): Promise<boolean> {
  const waiting = new AbortController()
  const ended = await Promise.race([
    work.then(() => true).finally(() => waiting.abort()),
    sleep(PATIENCE, false, { signal: waiting.signal }).catch(() => true),
  ])
  if (!ended) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
    work.catch((error) => logger.error("An import broke off", error))
  }
  return ended
}
