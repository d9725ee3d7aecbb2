import type { Locator, Page } from "playwright-core"
import { eventually } from "../../helpers/eventually"
import { numberIn, PATIENCE_MS } from "./browser"
import type { Shop } from "./shop"

/** What a shopper has of the program, on the account page and among the draws. */
export class MemberArea {
  constructor(readonly shop: Shop) {}

  #part(name: string): Locator {
    return this.shop.page.getByTestId(name)
  }

  async open(): Promise<void> {
    await this.shop.visit("/account")
    await this.#part("points-history").locator("[aria-busy=false]").waitFor()
  }

  /** Loads the account anew until a part of it reads as it should. */
  async openUntil(part: string, text: string | RegExp): Promise<void> {
    const found = this.#part(part).getByText(text)
    await until(async () => {
      await this.open()
      await this.#part(part).locator("[aria-busy=false]").waitFor()
      return (await found.count()) > 0
    })
  }

  /** Buys a reward with points. @returns the coupon's code */
  async claim(reward: string): Promise<string> {
    const offer = this.#part("rewards")
      .getByTestId("reward")
      .filter({ hasText: reward })
    await offer.getByTestId("reward-claim").click()
    await offer.getByTestId("reward-confirm").click()
    return this.couponCode(reward)
  }

  coupon(reward: string): Locator {
    return this.#part("coupons").getByTestId("coupon").filter({ hasText: reward })
  }

  async couponCode(reward: string): Promise<string> {
    return this.coupon(reward).getByTestId("coupon-code").innerText()
  }

  /** Opens a coupon's card, to be printed. */
  async printCard(reward: string): Promise<Page> {
    const opening = this.shop.page.waitForEvent("popup")
    await this.coupon(reward)
      .getByRole("link", { name: /^Print the card/ })
      .click()
    return opening
  }

  referralLink(): Promise<string> {
    return this.#part("referral").getByTestId("referral-link").inputValue()
  }

  async openDraws(): Promise<void> {
    await this.shop.visit("/draws")
    await this.#part("draws").locator("[aria-busy=false]").first().waitFor()
  }

  /** @returns with how many entries one is in */
  async enterFree(): Promise<number> {
    await this.#part("draw-enter-free").click()
    await this.#part("draw-enter-free").waitFor({ state: "detached" })
    return this.entries()
  }

  async buyEntries(count: number): Promise<number> {
    const { page } = this.shop
    await page.getByLabel("Entries", { exact: true }).fill(String(count))
    const before = await this.entries()
    await this.#part("draw-enter-points").click()
    await until(async () => (await this.entries()) > before)
    return this.entries()
  }

  async entries(): Promise<number> {
    return numberIn(await this.#part("draw-own").locator("strong").innerText())
  }

  /** Looks at who won, and repeats the drawing. @returns whether it is oneself */
  async hasWon(): Promise<boolean> {
    await this.#part("draw-show-result").click()
    const winners = this.#part("draw-winners")
    await winners.waitFor()
    await this.#part("draw-repeat").click()
    await this.#part("draw-repeated").waitFor()
    return (await winners.locator(".mine").count()) > 0
  }
}

const until = (look: () => Promise<boolean>) =>
  eventually(look, { within: PATIENCE_MS })
