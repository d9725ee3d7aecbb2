import type { Locator, Page } from "playwright-core"
import { numberIn } from "./browser"

/** The field for points at the checkout, by what a shopper sees of it. */
export class Spending {
  constructor(readonly page: Page) {}

  get #element(): Locator {
    return this.page.getByTestId("checkout-points")
  }

  get field(): Locator {
    return this.#element.getByTestId("points-field")
  }

  get applied(): Locator {
    return this.#element.getByTestId("points-applied")
  }

  get failure(): Locator {
    return this.#element.getByTestId("points-failed")
  }

  /** What a screen reader is told. */
  get announcement(): Locator {
    return this.#element.getByRole("status")
  }

  /** None, all, apply, remove, retry. */
  button(name: "none" | "all" | "apply" | "remove" | "retry"): Locator {
    return this.#element.getByTestId(`points-${name}`)
  }

  async apply(points: number): Promise<void> {
    await this.field.fill(String(points))
    await this.button("apply").click()
    await this.untilApplied(points)
  }

  async untilApplied(points: number): Promise<void> {
    await this.#element
      .locator(`[data-testid=points-applied][data-points="${points}"]`)
      .waitFor()
    await this.settled()
  }

  /** @returns how many points are on the cart once they are no longer so many */
  async untilNoLonger(points: number): Promise<number> {
    await this.#element
      .locator(`[data-testid=points-applied]:not([data-points="${points}"])`)
      .waitFor()
    await this.settled()
    return Number(await this.applied.getAttribute("data-points"))
  }

  /** Nothing is under way any more. */
  async settled(): Promise<void> {
    await this.#element.locator("section[aria-busy=false]").waitFor()
  }

  /** The most that the field takes. */
  async most(): Promise<number> {
    return Number(await this.field.getAttribute("max"))
  }
}

/** What is to be paid, in cents, by the button that pays it. */
export async function toPay(page: Page): Promise<number> {
  const text = await page.getByTestId("place-order").innerText()
  return numberIn(text)
}

/** What the cart comes to, in cents. */
export async function totalOf(page: Page): Promise<number> {
  return numberIn(await page.locator(".row.grand dd").innerText())
}
