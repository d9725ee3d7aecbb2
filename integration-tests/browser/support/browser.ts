import { mkdirSync } from "node:fs"
import path from "node:path"
import {
  chromium,
  type Browser,
  type BrowserContextOptions,
  type Page,
} from "playwright-core"

/** A first page may have to warm up a busy machine. */
export const PATIENCE_MS = 60_000

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
]

/** The narrowest screen that WCAG asks a page to fit (1.4.10). */
export const NARROW = { width: 320, height: 640 }

const DESKTOP = { width: 1280, height: 860 }

/** A browser for the tests of a file, opened before and closed after them. */
export function useBrowser() {
  let browser: Browser

  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: process.env.CHROMIUM_PATH ?? "chromium",
      args: FLAGS,
    })
  }, PATIENCE_MS)

  afterAll(() => browser?.close())

  return {
    /** Somebody new at a browser: nobody else's cookies, nobody else's cart. */
    async open(options: BrowserContextOptions = {}): Promise<Page> {
      const context = await browser.newContext({
        viewport: DESKTOP,
        locale: "en-GB",
        timezoneId: "UTC",
        reducedMotion: "reduce",
        ...options,
      })
      context.setDefaultTimeout(PATIENCE_MS)
      return context.newPage()
    },
  }
}

const PICTURES = process.env.ENCORE_SCREENSHOTS_DIR

/** Saves what is on the page, if ENCORE_SCREENSHOTS_DIR says where. */
export async function picture(page: Page, name: string): Promise<void> {
  if (PICTURES) {
    mkdirSync(PICTURES, { recursive: true })
    await page.screenshot({ path: path.join(PICTURES, `${name}.png`), fullPage: true })
  }
}

/** The whole number that stands in a text: 1,234 points are 1234. */
export function numberIn(text: string): number {
  return Number(text.replace(/[^\d-]/g, ""))
}
