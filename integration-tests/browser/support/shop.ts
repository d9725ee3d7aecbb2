import type { Page } from "playwright-core"
import type { EntryKind } from "../../../src/modules/encore/ledger/types"
import { eventually } from "../../helpers/eventually"
import { numberIn, PATIENCE_MS } from "./browser"
import { readDemo } from "./demo"

export type Person = { first_name: string; last_name: string; email: string }

/** Of everybody who registers here. */
const PASSWORD = "a long enough password"

let people = 0

/** Somebody the demo has never seen. */
export function newPerson(first_name = "Nora", last_name = "Quist"): Person {
  people += 1
  const email = `${first_name}.${Date.now()}-${people}@example.com`.toLowerCase()
  return { first_name, last_name, email }
}

/** The demo's shop, by what a shopper does in it. */
export class Shop {
  constructor(readonly page: Page) {}

  async visit(path = "/"): Promise<void> {
    await this.page.goto(readDemo().storefront_url + path)
  }

  async browse(): Promise<void> {
    await this.visit()
    await this.page.getByTestId("product-card").first().waitFor()
  }

  async register({ first_name, last_name, email }: Person): Promise<void> {
    await this.visit("/register")
    await this.page.getByTestId("register-first-name").fill(first_name)
    await this.page.getByTestId("register-last-name").fill(last_name)
    await this.page.getByTestId("register-email").fill(email)
    await this.page.getByTestId("register-password").fill(PASSWORD)
    await this.page.getByTestId("register").click()
    await this.page.getByTestId("points-history").getByText("No points yet").waitFor()
  }

  async signIn({ email, password = PASSWORD }: { email: string; password?: string }) {
    await this.visit("/sign-in")
    await this.page.getByTestId("sign-in-email").fill(email)
    await this.page.getByTestId("sign-in-password").fill(password)
    await this.page.getByTestId("sign-in").click()
    await this.page.getByTestId("account-link").waitFor()
  }

  /** Opens one of the products on the first page, by its place or its title. */
  async openProduct(which: number | string = 0): Promise<void> {
    await this.browse()
    const cards = this.page.getByTestId("product-card")
    const card =
      typeof which === "number" ? cards.nth(which) : cards.filter({ hasText: which })
    await card.getByRole("link").click()
    await this.page.getByTestId("add-to-cart").waitFor()
  }

  async addToCart(quantity = 1): Promise<void> {
    await this.page.getByTestId("quantity").fill(String(quantity))
    await this.page.getByTestId("add-to-cart").click()
    await this.page.getByTestId("added").getByRole("link").waitFor()
  }

  async openCart(): Promise<void> {
    await this.page.getByTestId("cart-link").click()
    await this.page.getByTestId("cart-line").first().waitFor()
  }

  async goToCheckout(): Promise<void> {
    await this.page.getByTestId("go-to-checkout").click()
    await this.page.getByTestId("checkout-email").waitFor()
  }

  /** Fills in where to; standard delivery and the only payment are chosen with it. */
  async giveAddress({ first_name, last_name, email }: Person): Promise<void> {
    const { page } = this
    await page.getByTestId("checkout-email").fill(email)
    await page.getByTestId("checkout-first-name").fill(first_name)
    await page.getByTestId("checkout-last-name").fill(last_name)
    await page.getByTestId("checkout-address").fill("Am Sandtorkai 12")
    await page.getByTestId("checkout-postal-code").fill("20457")
    await page.getByTestId("checkout-city").fill("Hamburg")
    await page.getByTestId("checkout-country").selectOption("de")
    await page.getByTestId("checkout-continue").click()
    await page.getByTestId("shipping-option").first().waitFor()
  }

  async payLater(): Promise<void> {
    await this.page.getByRole("radio", { name: /^Standard/ }).check()
    await this.page.getByRole("radio", { name: /^Pay later/ }).check()
    await this.page.locator("[data-testid=place-order]:enabled").waitFor()
  }

  /** What the kit says about the cart, once it has finished loading. */
  get points() {
    return this.page.getByTestId("checkout-points").locator("section[aria-busy=false]")
  }

  /** What the order is said to earn. */
  async promisedPoints(): Promise<number> {
    return numberIn(await this.points.locator(".earned .figure").innerText())
  }

  /** @returns the order's id */
  async placeOrder(): Promise<string> {
    await this.page.getByTestId("place-order").click()
    const confirmation = this.page.getByTestId("order-confirmation")
    await confirmation.waitFor()
    return (await confirmation.getAttribute("data-order-id")) ?? ""
  }

  /** What the kit says about an order, once it has finished loading. */
  get orderPoints() {
    return this.page.getByTestId("order-points").locator("section[aria-busy=false]")
  }

  /** The points that an order's page says it has earned, once they are credited. */
  async creditedPoints(): Promise<number> {
    const earned = this.orderPoints.getByTestId("order-points-earned")
    return Number(await earned.getAttribute("data-points"))
  }

  /** Loads an order's page again until it tells of such a change of points. */
  async untilOrderHas(kind: EntryKind): Promise<void> {
    await eventually(
      async () => {
        await this.page.reload()
        await this.orderPoints.waitFor()
        return this.orderPoints.getByTestId(`entry-${kind}`).count()
      },
      { within: PATIENCE_MS }
    )
  }

  /** The points that an order's page says were changed by an entry of a kind. */
  async orderChange(kind: EntryKind): Promise<number> {
    const entry = this.orderPoints.getByTestId(`entry-${kind}`)
    return Number(await entry.getAttribute("data-points"))
  }

  async openAccount(): Promise<void> {
    await this.page.getByTestId("account-link").click()
    await this.page.getByTestId("points-history").locator("[aria-busy=false]").waitFor()
  }

  /** From an empty cart to where an order is paid. */
  async fillCheckout(
    person: Person,
    quantity = 1,
    which: number | string = 1
  ): Promise<void> {
    await this.openProduct(which)
    await this.addToCart(quantity)
    await this.openCart()
    await this.checkOut(person)
  }

  /** From a full cart to where an order is paid. */
  async checkOut(person: Person): Promise<void> {
    await this.goToCheckout()
    await this.giveAddress(person)
    await this.payLater()
  }

  /** Enters a coupon's code in the cart. */
  async useCode(code: string): Promise<void> {
    await this.page.getByTestId("promo-code").fill(code)
    await this.page.getByTestId("promo-apply").click()
    await this.page.getByRole("button", { name: `Remove ${code}` }).waitFor()
  }

  /** Follows the history of points to what an order did to them. */
  async openOrderFromAccount(): Promise<void> {
    await this.openAccount()
    const history = this.page.getByTestId("points-history")
    await history.getByRole("link", { name: "See the order" }).first().click()
    await this.orderPoints.waitFor()
  }

  /** The points that the account says are available. */
  async availablePoints(): Promise<number> {
    await this.openAccount()
    const figure = this.page.getByTestId("points-history").locator(".figure")
    return numberIn(await figure.first().innerText())
  }

  /** Chooses a language at the checkout. */
  async speak(locale: string): Promise<void> {
    await this.page.getByTestId("language-select").selectOption(locale)
    await this.page.locator(`html[lang="${locale}"]`).waitFor()
    await this.page
      .locator(`[data-testid=checkout-points][locale="${locale}"]`)
      .locator("section[aria-busy=false]")
      .waitFor()
  }
}
