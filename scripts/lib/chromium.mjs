import { findProgram } from "./machine.mjs"

/** By every name it is packaged under, those with a window too. */
const BROWSERS = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
]

/** The same engine built to run without a window, which Playwright prefers for that. */
const HEADLESS = ["chromium-headless-shell", "chrome-headless-shell"]

/** The browser of the tests: what a shopper has. */
export const findChromium = () =>
  process.env.CHROMIUM_PATH ?? findProgram(...BROWSERS, ...HEADLESS)

/** The browser of the benchmarks, where one without a window doesn't time the desktop's
 * share of a paint. */
export const findHeadlessChromium = () =>
  process.env.CHROMIUM_PATH ?? findProgram(...HEADLESS, ...BROWSERS)
