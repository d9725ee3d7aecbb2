import { FetchError } from "@medusajs/js-sdk"

/** Whether the server said that there is no such thing. */
export function isNotFound(error: Error | null): boolean {
  return error instanceof FetchError && error.status === 404
}
