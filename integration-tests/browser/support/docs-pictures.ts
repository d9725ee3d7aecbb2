import { writeFileSync } from "node:fs"
import path from "node:path"
import type { Page } from "playwright-core"

const FOLDER = path.join(__dirname, "../../../docs/images")

/** Whether the pictures of the docs are to be taken anew: a test run leaves them be. */
export const TAKES_DOCS_PICTURES = process.env.ENCORE_DOCS_PICTURES === "1"

const WIDTH = 1280
const LEAST_HEIGHT = 640
const MOST_HEIGHT = 1600

/** Goes to a page's top; answers how high it is with all that scrolls within it. What is
 * below a dialog is hidden. */
const HEIGHT_FROM_TOP = `(() => {
  const dialog = document.querySelector("[role=dialog]")
  const parts = [...(dialog ?? document).querySelectorAll("*")].filter((part) =>
    /auto|scroll/.test(getComputedStyle(part).overflowY)
  )
  parts.forEach((part) => part.scrollTo(0, 0))
  scrollTo(0, 0)
  const hidden = parts.map((part) => part.scrollHeight - part.clientHeight)
  const whole = dialog ? 0 : document.documentElement.scrollHeight
  return Math.max(whole, innerHeight + Math.max(0, ...hidden))
})()`

/** Takes a picture of a page for the docs, as high as the page is, if they are wanted. */
export async function docsPicture(page: Page, name: string): Promise<void> {
  if (!TAKES_DOCS_PICTURES) {
    return
  }
  const before = page.viewportSize()
  await page.setViewportSize({ width: WIDTH, height: LEAST_HEIGHT })
  await page.waitForLoadState("networkidle")
  const height = Math.min(MOST_HEIGHT, await page.evaluate<number>(HEIGHT_FROM_TOP))
  await page.setViewportSize({ width: WIDTH, height })
  const browser = await page.context().newCDPSession(page)
  const { data } = await browser.send("Page.captureScreenshot", {
    format: "webp",
    quality: 80,
  })
  await browser.detach()
  writeFileSync(path.join(FOLDER, `${name}.webp`), Buffer.from(data, "base64"))
  if (before) {
    await page.setViewportSize(before)
  }
}
