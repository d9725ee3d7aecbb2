import { Login } from "./shopper"

/** Rates want to be high, durations and overheads low. */
export type Target = { at: "least" | "most"; ratio: number }

/** What the benchmarks find when they start. */
export type Bench = {
  /** Fewer runs and less data; the figures are rougher, the method is the same. */
  quick: boolean
  /** The path of a Chromium, the headless build first; absent where there is none. */
  chromium?: string
  databases: {
    /** The module's and its peers', empty, migrated by the benchmarks themselves. */
    ledger: string
    /** The store's that has the plugin. */
    store: string
  }
  /** Two stores from the same code and the same data; absent when nobody asked. */
  stores?: {
    with_plugin: string
    without_plugin: string
    /** With `@medusajs/loyalty-plugin`; absent where no benchmark wants it. */
    with_official?: string
    publishable_key: string
    admin: Login
    shoppers: Login[]
  }
}

/** One number for each run, the run's peer beside it. */
export type Measurement = {
  encore: number[]
  /** The same work done otherwise, as many times; or the one value not to pass. */
  against: { peer: number[] } | { limit: number }
}

export type Benchmark = {
  name: string
  /** Of the figures, e.g. `awards/s`. */
  unit: string
  target: Target
  /** @returns what was measured, or in one sentence why it could not be */
  run: (bench: Bench) => Promise<Measurement | { skipped: string }>
}
