import { NARROW, PATIENCE_MS, picture, useBrowser } from "./support/browser"
import { tabTo } from "./support/keyboard"
import { Panel } from "./support/panel"
import { newPerson, Shop } from "./support/shop"

jest.setTimeout(5 * PATIENCE_MS)

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

    expect(await tabTo(page, { tag: "SUMMARY" })).toBe(true)
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
