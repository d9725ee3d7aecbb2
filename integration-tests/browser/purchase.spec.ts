import { PATIENCE_MS, picture, useBrowser } from "./support/browser"
import { Panel } from "./support/panel"
import { newPerson, Shop } from "./support/shop"

jest.setTimeout(5 * PATIENCE_MS)

describe("An order that earns points", () => {
  const browser = useBrowser()
  const person = newPerson()
  const name = `${person.first_name} ${person.last_name}`
  let orderId: string
  let earned: number

  it("shows a shopper beforehand what it earns, and credits just that", async () => {
    const page = await browser.open()
    const shop = new Shop(page)
    await shop.register(person)
    await shop.openProduct(1)
    await shop.addToCart(2)
    await shop.openCart()
    await shop.goToCheckout()
    await shop.giveAddress(person)
    await shop.payLater()

    const promised = await shop.promisedPoints()
    await picture(page, "shop-checkout")
    expect(promised).toBeGreaterThan(0)

    orderId = await shop.placeOrder()
    earned = await shop.creditedPoints()
    await picture(page, "shop-confirmation")
    expect(earned).toBe(promised)

    await shop.openAccount()
    await picture(page, "shop-account")
    const account = page.getByTestId("points-history")
    expect(await account.locator(".entry-points").allInnerTexts()).toEqual([
      `+${earned}`,
    ])
    expect(await account.getByText("First purchase").isVisible()).toBe(true)
  })

  it("shows an admin the customer, the stage and the points", async () => {
    const page = await browser.open()
    const panel = new Panel(page)
    await panel.signIn()
    await panel.openMembers()
    await picture(page, "panel-members")
    await panel.openMember(person.email, name)

    const stage = panel.section("Stage")
    // Said of where they stand, and once more in the history below it.
    await stage.getByText("The stage asks for at least 1 purchase.").first().waitFor()
    expect(await stage.innerText()).toMatch(/^Stage\s+First purchase\s/)
    expect(await stage.innerText()).toContain("1 purchase so far.")
    expect(await panel.availablePoints()).toBe(earned)

    const history = panel.section("Points history")
    await history.getByRole("cell", { name: `+${earned}`, exact: true }).waitFor()
    await history.getByRole("button", { name: "Details" }).click()
    const explanation = history.getByRole("list", { name: "How the points came about" })
    expect(await explanation.innerText()).toContain(`+${earned}`)
    expect(await explanation.innerText()).toMatch(/€/)
    await picture(page, "panel-member")

    const adjusted = earned + 25
    await panel.adjustPoints(25, "A thank-you for a patient wait")
    await panel.section("Points").getByText(String(adjusted), { exact: true }).waitFor()
    await history.getByText("A thank-you for a patient wait").waitFor()
    await history.getByRole("cell", { name: "+25", exact: true }).waitFor()

    await page.getByRole("link", { name: "Open customer" }).click()
    const onCustomer = panel.section("Loyalty")
    await onCustomer.getByText(String(adjusted), { exact: true }).waitFor()
    await onCustomer.getByText("First purchase", { exact: true }).waitFor()
    await picture(page, "panel-customer")

    await panel.visit(`/orders/${orderId}`)
    const onOrder = panel.section("Loyalty")
    await onOrder.getByText(name).waitFor()
    await onOrder.getByText(`+${earned}`, { exact: true }).first().waitFor()
    await picture(page, "panel-order")
  })
})
