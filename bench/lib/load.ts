import { Agent, request, RequestOptions } from "node:http"
import { ratePerSecond } from "./at-once"

/** Sends one request. @returns the status, once all of the answer has come */
export type Send = (
  url: string,
  options?: RequestOptions & { body?: string }
) => Promise<number>

/**
 * Does something for each of these by requests, so many at once, over connections that
 * stay open for so long. What measures a load on the store's own cores has to be light
 * itself: fetch takes over four times as much of a processor for each.
 *
 * @returns how many a second
 */
export async function requestsPerSecond<Item>(
  items: readonly Item[],
  atOnce: number,
  act: (send: Send, item: Item, index: number) => Promise<unknown>
): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce })
  const send: Send = (url, { body, ...options } = {}) =>
    new Promise((resolve, reject) => {
      request(url, { ...options, agent }, (response) => {
        response.on("error", reject)
        response.on("end", () => resolve(response.statusCode ?? 0))
        response.resume()
      })
        .on("error", reject)
        .end(body)
    })
  try {
    return await ratePerSecond(items, atOnce, (item, index) => act(send, item, index))
  } finally {
    // A store closes what is idle for seconds: the next load would run into that.
    agent.destroy()
  }
}
