import type { ReactiveController, ReactiveControllerHost } from "lit"

/**
 * Something a shopper does that takes a moment and may fail: it runs once at a
 * time, and its failure stays to be shown until the next try.
 */
export class Action implements ReactiveController {
  busy = false
  error: unknown = null

  readonly #host: ReactiveControllerHost

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  hostConnected(): void {
    this.busy = false
  }

  async run(work: () => Promise<void>): Promise<void> {
    if (this.busy) {
      return
    }
    this.busy = true
    this.error = null
    this.#host.requestUpdate()
    try {
      await work()
    } catch (error) {
      this.error = error
    } finally {
      this.busy = false
      this.#host.requestUpdate()
    }
  }
}
