import { violationsOn } from "./support/accessibility"
import { NARROW, PATIENCE_MS, picture, useBrowser } from "./support/browser"
import { focused, tabTo } from "./support/keyboard"
import { newPerson, Shop } from "./support/shop"
import { Spending, toPay, totalOf } from "./support/spending"
import { StoreApi } from "./support/store-api"

jest.setTimeout(5 * PATIENCE_MS)

const GIVEN = 50_000

/** The call that sets the points on a cart. */
const POINTS = "**/store/carts/*/encore/points"

/** By how much the page is wider than the screen. */
const OVERFLOW = "document.documentElement.scrollWidth - innerWidth"

/** A point is worth a cent in the demo. */
const CENTS = 1

describe("Points at the checkout", () => {
  const browser = useBrowser()
  const person = newPerson("Petra", "Points")
  let admin: StoreApi
  let orderId: string
  let earned: number

  it("are spent by keyboard, fitted to the cart, and paid with", async () => {
    const page = await browser.open()
    const shop = new Shop(page)
    const spending = new Spending(page)
    await shop.register(person)
    admin = await StoreApi.signIn()
    await admin.setAvailable(person.email, GIVEN)
    await shop.fillCheckout(person, 2)
    const full = await toPay(page)

    expect(await tabTo(page, { testId: "points-field" })).toBe(true)
    await page.keyboard.type("500")
    await page.keyboard.press("Enter")
    await spending.untilApplied(500)
    expect(await toPay(page)).toBe(full - 500 * CENTS)
    expect(await spending.announcement.innerText()).toMatch(
      /Paid with points: €5\.00\. New total: €\d+\.\d\d\./
    )
    expect(await focused(page)).toMatchObject({ testId: "points-field" })
    await picture(page, "shop-points-applied")

    expect(await tabTo(page, { testId: "points-none" })).toBe(true)
    await page.keyboard.press("Space")
    expect(await spending.field.inputValue()).toBe("0")
    expect(await tabTo(page, { testId: "points-all" })).toBe(true)
    await page.keyboard.press("Space")
    const all = await spending.most()
    expect(await spending.field.inputValue()).toBe(String(all))
    expect(await tabTo(page, { testId: "points-apply" })).toBe(true)
    await page.keyboard.press("Enter")
    await spending.untilApplied(all)
    await page.getByTestId("nothing-to-pay").waitFor()
    expect(all * CENTS).toBe(full)

    // Half of the cart: no more of the points than it takes.
    await shop.openCart()
    await page.getByTestId("line-quantity").fill("1")
    await page.getByTestId("line-quantity").press("Enter")
    expect(await spending.untilNoLonger(all)).toBeLessThan(all)
    expect(await totalOf(page)).toBe(0)
    await spending.button("remove").click()
    await spending.applied.waitFor({ state: "detached" })
    expect(await spending.announcement.innerText()).toContain("No points are used.")
    expect(await totalOf(page)).toBeGreaterThan(0)

    await shop.goToCheckout()
    await shop.giveAddress(person)
    await shop.payLater()
    const half = await toPay(page)
    await spending.apply(300)
    expect(await toPay(page)).toBe(half - 300 * CENTS)
    const promised = await shop.promisedPoints()
    orderId = await shop.placeOrder()
    earned = await shop.creditedPoints()
    expect(earned).toBe(promised)
    await picture(page, "shop-order-points")

    expect(await shop.orderChange("redemption")).toBe(-300)
    expect(await shop.availablePoints()).toBe(GIVEN - 300 + earned)
  })

  it("come back when the order is canceled, and its page says so", async () => {
    await admin.cancelOrder(orderId)
    const page = await browser.open()
    const shop = new Shop(page)
    await shop.signIn(person)
    await shop.openOrderFromAccount()
    expect(page.url()).toContain(orderId)
    await page.getByTestId("order-canceled").waitFor()
    await shop.untilOrderHas("reversal")
    await shop.untilOrderHas("restoration")
    const changes = ["award", "redemption", "reversal", "restoration"] as const
    expect(await Promise.all(changes.map((kind) => shop.orderChange(kind)))).toEqual([
      earned,
      -300,
      -earned,
      300,
    ])
    expect(await shop.orderPoints.getByText("The order was canceled").count()).toBe(2)
    expect(await shop.creditedPoints()).toBe(0)
    expect(await violationsOn(page)).toEqual([])
    await picture(page, "shop-order-canceled")
    expect(await shop.availablePoints()).toBe(GIVEN)
  })

  it("are asked about once more where the total is no longer what was shown", async () => {
    const page = await browser.open()
    const shop = new Shop(page)
    const spending = new Spending(page)
    await shop.signIn(person)
    await shop.fillCheckout(person)
    const full = await toPay(page)
    await spending.apply(200)

    // In another tab the same shopper takes them off again.
    const other = new Shop(await page.context().newPage())
    await other.visit("/cart")
    const there = new Spending(other.page)
    await there.button("remove").click()
    await there.applied.waitFor({ state: "detached" })

    await page.getByTestId("place-order").click()
    await page.getByText("The total has changed.").waitFor()
    await spending.applied.waitFor({ state: "detached" })
    expect(await toPay(page)).toBe(full)
    await shop.placeOrder()
  })

  it("fit a narrow screen, in each language", async () => {
    const page = await browser.open({ viewport: NARROW })
    const shop = new Shop(page)
    const spending = new Spending(page)
    const overflow = () => page.evaluate<number>(OVERFLOW)
    await shop.signIn(person)
    await shop.fillCheckout(person)
    await spending.apply(150)
    expect(await violationsOn(page)).toEqual([])
    for (const locale of ["en", "es", "ru", "zh", "el"]) {
      await shop.speak(locale)
      await spending.field.fill("12345")
      expect({ locale, overflow: await overflow() }).toEqual({ locale, overflow: 0 })
      await picture(page, `shop-points-narrow-${locale}`)
    }
    await shop.placeOrder()
    expect(await shop.orderChange("redemption")).toBe(-150)
    expect(await overflow()).toBe(0)
    await picture(page, "shop-order-narrow")
  })

  it("aren't said to be spent before they are, or when the store doesn't answer", async () => {
    const page = await browser.open()
    const shop = new Shop(page)
    const spending = new Spending(page)
    await shop.signIn(person)
    await shop.fillCheckout(person)
    const full = await toPay(page)
    const nothingIsApplied = async (typed: string) => {
      expect(await spending.applied.count()).toBe(0)
      expect(await spending.field.inputValue()).toBe(typed)
      expect(await toPay(page)).toBe(full)
    }

    await page.route(POINTS, (route) => route.abort())
    await spending.field.fill("400")
    await spending.button("apply").click()
    await spending.failure.getByText("The shop didn’t answer.").waitFor()
    await nothingIsApplied("400")
    expect(await violationsOn(page)).toEqual([])
    await picture(page, "shop-points-failed")
    await page.unroute(POINTS)

    // A slow answer: it is said to be under way until it is there.
    let letGo = () => {}
    const held = new Promise<void>((resolve) => (letGo = resolve))
    await page.route(POINTS, async (route) => {
      await held
      await route.continue()
    })
    await spending.button("retry").click()
    await spending.button("apply").getByText("One moment…").waitFor()
    await nothingIsApplied("400")
    await picture(page, "shop-points-busy")
    letGo()
    await spending.untilApplied(400)
    expect(await spending.failure.count()).toBe(0)
    await page.unroute(POINTS)

    // Refused, in the shopper's words: meanwhile they have fewer points than is shown.
    await shop.speak("ru")
    const most = await spending.most()
    await admin.setAvailable(person.email, 100)
    await spending.field.fill(String(most))
    await spending.button("apply").click()
    await spending.failure.getByText("В этой корзине можно потратить").waitFor()
    await spending.untilApplied(400)
    expect(await spending.field.inputValue()).toBe(String(most))
    expect(await spending.most()).toBe(500)
    await picture(page, "shop-points-refused")
  })
})
