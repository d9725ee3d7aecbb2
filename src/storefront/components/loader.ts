import type { ReactiveController, ReactiveControllerHost } from "lit"
import { isAbort } from "../client/error.ts"

export type LoaderStatus = "idle" | "loading" | "ready" | "failed"

/**
 * Loads data for an element. The newest load wins: an older one still under way
 * is aborted. What was shown before stays in `data` while it is loaded again.
 */
export class Loader<T> implements ReactiveController {
  status: LoaderStatus = "idle"
  data: T | null = null
  error: unknown = null

  readonly #host: ReactiveControllerHost
  #underWay: AbortController | null = null

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  hostDisconnected(): void {
    this.#underWay?.abort()
  }

  /** Starts a load; resolves once it is shown, or given up for a newer one. */
  async load(fetchData: (signal: AbortSignal) => Promise<T>): Promise<void> {
    this.#underWay?.abort()
    const underWay = new AbortController()
    this.#underWay = underWay
    this.status = "loading"
    this.#host.requestUpdate()

    try {
      const data = await fetchData(underWay.signal)
      if (underWay.signal.aborted) {
        return
      }
      this.data = data
      this.error = null
      this.status = "ready"
    } catch (error) {
      if (underWay.signal.aborted || isAbort(error)) {
        return
      }
      this.error = error
      this.status = "failed"
    }
    this.#host.requestUpdate()
  }

  /** Shows what has come another way; a load still under way would be older. */
  show(data: T): void {
    this.#underWay?.abort()
    this.#underWay = null
    this.data = data
    this.error = null
    this.status = "ready"
    this.#host.requestUpdate()
  }

  /** Forgets everything: what was shown is somebody else's, or no longer true. */
  reset(): void {
    this.#underWay?.abort()
    this.#underWay = null
    this.status = "idle"
    this.data = null
    this.error = null
    this.#host.requestUpdate()
  }
}
