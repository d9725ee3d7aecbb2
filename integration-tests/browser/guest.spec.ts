import type { Page } from "playwright-core"
import { PATIENCE_MS, picture, useBrowser } from "./support/browser"
import { Panel } from "./support/panel"
import { newPerson, Shop } from "./support/shop"

jest.setTimeout(5 * PATIENCE_MS)

/** The narrowest screen that WCAG asks a page to fit (1.4.10). */
const NARROW = { width: 320, height: 640 }

/** Longer than the way through any page of the shop. */
const MOST_TABS = 80

describe("A guest", () => {
  const browser = useBrowser()
  const person = newPerson("Guest", "Visitor")

  it("sees what an order would earn and how to get it; it is nobody's points", async () => {
    const page = await browser.open()
    const shop = new Shop(page)
    await shop.openProduct()
    await shop.addToCart()
    await shop.openCart()
    await shop.goToCheckout()
    await shop.giveAddress(person)
    await shop.payLater()

    expect(await shop.promisedPoints()).toBeGreaterThan(0)
    expect(await shop.points.innerText()).toContain("With an account, this order earns")
    for (const way of ["Sign in", "Create an account"]) {
      const link = shop.points.getByRole("link", { name: way })
      expect(await link.getAttribute("href")).toContain("return=%2Fcheckout")
    }
    await picture(page, "shop-checkout-guest")

    const orderId = await shop.placeOrder()
    const points = shop.orderPoints
    await points.getByRole("link", { name: "Create an account" }).waitFor()
    expect(await points.getAttribute("data-state")).toBe("guest")
    await picture(page, "shop-confirmation-guest")

    const panel = new Panel(await browser.open())
    await panel.signIn()
    await panel.visit(`/orders/${orderId}`)
    await panel.section("Loyalty").getByText("A guest's order").waitFor()
    await picture(panel.page, "panel-order-guest")
  })

  it("reads how the points come about on a narrow screen, by keyboard", async () => {
    const page = await browser.open({ viewport: NARROW })
    const shop = new Shop(page)
    await shop.openProduct()
    await shop.addToCart()
    await shop.openCart()
    await shop.goToCheckout()
    await shop.points.waitFor()
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(
      NARROW.width
    )

    expect(await tabTo(page, "SUMMARY")).toBe(true)
    await page.keyboard.press("Enter")
    const lines = shop.points.locator("details li")
    await lines.first().waitFor()
    expect(await lines.first().innerText()).toMatch(/\+\d/)
    await picture(page, "shop-checkout-narrow")
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(
      NARROW.width
    )

    await page.keyboard.press("Enter")
    await lines.first().waitFor({ state: "hidden" })
  })
})

/** Goes from field to field until one of a kind has the focus; false if none gets it. */
async function tabTo(page: Page, tag: string): Promise<boolean> {
  for (let tabs = 0; tabs < MOST_TABS; tabs++) {
    await page.keyboard.press("Tab")
    const focused = await page.evaluate<string | undefined>(`(() => {
      let element = document.activeElement
      while (element?.shadowRoot?.activeElement) {
        element = element.shadowRoot.activeElement
      }
      return element?.tagName
    })()`)
    if (focused === tag) {
      return true
    }
  }
  return false
}
