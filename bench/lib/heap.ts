import { MedusaError } from "@medusajs/framework/utils"
import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"

setFlagsFromString("--expose-gc")
const collect: () => void = runInNewContext("gc")

/** What a run may keep beyond what its first part kept: caches, not data. */
const MAY_GROW = 16 * 1024 * 1024

/** Watches that work on ever more data keeps the same memory. */
export class SteadyHeap {
  #first: number | undefined

  /** @throws when more is kept than at the first look, by what no cache explains */
  look(): void {
    collect()
    const kept = process.memoryUsage().heapUsed
    this.#first ??= kept
    if (kept - this.#first > MAY_GROW) {
      throw new MedusaError(
        MedusaError.Types.UNEXPECTED_STATE,
        `Memory grows with the work: ${this.#first} bytes at first, ${kept} now`
      )
    }
  }
}
