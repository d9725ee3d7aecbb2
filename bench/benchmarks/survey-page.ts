import { MedusaError } from "@medusajs/framework/utils"
import { chromium } from "playwright-core"
import { Admin } from "../lib/admin"
import { Benchmark } from "../lib/benchmark"
import { invitations, publishedSurvey } from "../lib/invitations"

const MILLISECONDS = 100

/** Over the wire, with its headers. */
const MOST_BYTES = 30_000

const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]

/**
 * **Measures** how long an invited person waits for the first paint of the survey's page,
 * in Chromium as a phone, from the store on this machine, with nothing of it cached.
 * **Against** a tenth of a second. A page of more than 30 kB fails it.
 */
const surveyPage: Benchmark = {
  name: "survey-page",
  unit: "ms",
  target: { at: "most", ratio: 1 },
  run: async ({ stores, databases, quick }) => {
    const executablePath = process.env.CHROMIUM_PATH
    if (!stores || !executablePath) {
      return { skipped: "It takes the stores, and CHROMIUM_PATH to name a Chromium." }
    }
    const admin = await Admin.signIn(stores.with_plugin, stores.admin)
    const { id } = await publishedSurvey(admin)
    const [token] = await invitations(databases.store, id, 1)
    const browser = await chromium.launch({ executablePath, args: FLAGS })
    const paints: number[] = []
    try {
      for (let run = 0; run < (quick ? 10 : 30); run++) {
        const context = await browser.newContext({
          viewport: { width: 390, height: 844 },
        })
        const page = await context.newPage()
        let bytes = 0
        page.on("requestfinished", (request) => {
          void request.sizes().then(({ responseBodySize, responseHeadersSize }) => {
            bytes += responseBodySize + responseHeadersSize
          })
        })
        await page.goto(`${stores.with_plugin}/encore/s/${token}`, {
          waitUntil: "networkidle",
        })
        const painted = await page.evaluate<number>(
          `performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? NaN`
        )
        await context.close()
        if (bytes === 0 || bytes > MOST_BYTES || Number.isNaN(painted)) {
          throw new MedusaError(
            MedusaError.Types.UNEXPECTED_STATE,
            `The page took ${bytes} bytes and painted after ${painted} ms`
          )
        }
        if (run === 0) {
          process.stdout.write(`          ${bytes} bytes over the wire\n`)
        } else {
          // The first one also starts the browser.
          paints.push(painted)
        }
      }
    } finally {
      await browser.close()
    }
    return { encore: paints, against: { limit: MILLISECONDS } }
  },
}

export default surveyPage
