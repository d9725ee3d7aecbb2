import { once } from "node:events"
import { createServer } from "node:http"
import { AddressInfo } from "node:net"
import { MedusaError } from "@medusajs/framework/utils"
import { Browser, chromium } from "playwright-core"
import { Admin } from "../lib/admin"
import { Benchmark } from "../lib/benchmark"
import { invitations, publishedSurvey } from "../lib/invitations"
import { median } from "../lib/statistics"

const MILLISECONDS = 100

/** Over the wire, with its headers. */
const MOST_BYTES = 30_000

const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]

/**
 * **Measures** how long an invited person waits for the first paint of the survey's page,
 * in Chromium as a phone, from the store on this machine, with nothing of it cached.
 * **Against** a tenth of a second. A page of more than 30 kB fails it. Beside it stands how
 * long the same browser takes over one word, from a server that does nothing else: that
 * much is the browser's own. `chromium-headless-shell` takes half of what the desktop's
 * Chromium takes without a screen, and is preferred where both are installed.
 */
const surveyPage: Benchmark = {
  name: "survey-page",
  unit: "ms",
  target: { at: "most", ratio: 1 },
  run: async ({ stores, databases, chromium: executablePath, quick }) => {
    if (!stores || !executablePath) {
      return { skipped: "It takes the stores, and a Chromium or CHROMIUM_PATH." }
    }
    const admin = await Admin.signIn(stores.with_plugin, stores.admin)
    const { id } = await publishedSurvey(admin)
    const [token] = await invitations(databases.store, id, 1)
    const word = createServer((_request, response) => {
      response.setHeader("content-type", "text/html").end("<!doctype html><p>Hello")
    }).listen(0, "localhost")
    await once(word, "listening")
    const { port } = word.address() as AddressInfo
    const browser = await chromium.launch({ executablePath, args: FLAGS })
    const paints: number[] = []
    const words: number[] = []
    try {
      for (let run = 0; run <= (quick ? 10 : 30); run++) {
        const hello = await painted(browser, `http://localhost:${port}`)
        const page = await painted(browser, `${stores.with_plugin}/encore/s/${token}`)
        if (page.bytes === 0 || page.bytes > MOST_BYTES) {
          throw new MedusaError(
            MedusaError.Types.UNEXPECTED_STATE,
            `The page took ${page.bytes} bytes`
          )
        }
        if (run === 0) {
          // The first one also starts the browser.
          process.stdout.write(`          ${page.bytes} bytes over the wire\n`)
        } else {
          words.push(hello.ms)
          paints.push(page.ms)
        }
      }
    } finally {
      await browser.close()
      word.close()
    }
    process.stdout.write(`          ${median(words)} ms for one word\n`)
    return { encore: paints, against: { limit: MILLISECONDS } }
  },
}

/** Opens a page as somebody's first: when its first content was painted, in milliseconds
 * from the click, and what came over the wire. */
async function painted(
  browser: Browser,
  url: string
): Promise<{ ms: number; bytes: number }> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
  try {
    const page = await context.newPage()
    let bytes = 0
    page.on("requestfinished", (request) => {
      void request.sizes().then(({ responseBodySize, responseHeadersSize }) => {
        bytes += responseBodySize + responseHeadersSize
      })
    })
    await page.goto(url, { waitUntil: "networkidle" })
    const ms = await page.evaluate<number | null>(
      `performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? null`
    )
    if (ms === null) {
      throw new MedusaError(
        MedusaError.Types.UNEXPECTED_STATE,
        `${url} painted nothing`
      )
    }
    return { ms, bytes }
  } finally {
    await context.close()
  }
}

export default surveyPage
