import { readHistory } from "./support/bare-history"
import { PATIENCE_MS, useBrowser } from "./support/browser"
import { readDemo } from "./support/demo"
import { docsPicture, TAKES_DOCS_PICTURES } from "./support/docs-pictures"
import { Imports } from "./support/imports"
import { MemberArea } from "./support/member-area"
import { Panel } from "./support/panel"
import { ProgramBuilder } from "./support/program-builder"
import { PROGRAM_PAGES } from "./support/program-pages"
import { newPerson, type Person, Shop } from "./support/shop"
import { totalOf } from "./support/spending"

jest.setTimeout(10 * PATIENCE_MS)

const CURRENCIES = ["eur", "usd"]
const COFFEES = ["Yirgacheffe", "Huila", "Sumatra", "House espresso", "Decaf"]
const RULE = "A point for every euro or dollar"
const DOUBLE = "Double points on tea"
const DISCOUNT = "Five off"
const THANKS = "A hundred points for a friend"
const GRINDER = "A hand grinder"
const CARD = "Coffee card"
const DRAW = "Winter draw"

type Shopper = { person: Person; shop: Shop; area: MemberArea }

/** One story, told in parts: each goes on where the one before it ended. */
describe("A program from nothing", () => {
  const browser = useBrowser()
  let panel: Panel
  let program: ProgramBuilder
  let anna: Shopper
  let ben: Shopper
  let chloe: Shopper

  const comes = async (first: string, last: string): Promise<Shopper> => {
    const shop = new Shop(await browser.open())
    return { person: newPerson(first, last), shop, area: new MemberArea(shop) }
  }

  beforeAll(async () => {
    panel = new Panel(await browser.open())
    program = new ProgramBuilder(panel)
    await panel.signIn()
    anna = await comes("Anna", "Berg")
    ben = await comes("Ben", "Cole")
    chloe = await comes("Chloe", "Durand")
  }, 2 * PATIENCE_MS)

  it("begins with the purchases that the shop has on file", async () => {
    const imports = new Imports(panel)
    await imports.open()
    await imports.dryRun(readHistory())
    await docsPicture(panel.page, "panel-import-checked")
    await imports.run()
    await imports.untilCompleted()
    await docsPicture(panel.page, "panel-import")
  })

  it("has its earning rules tried on last quarter before they are published", async () => {
    await program.setWorth(100, 1, CURRENCIES)
    const editor = await program.newRule(RULE)
    await program.addRates(editor, CURRENCIES.length)
    const trial = await program.tryRule(editor)
    const [tried, published] = await program.pointsOf(trial)
    expect(tried).toBeGreaterThan(0)
    expect(published).toBe(0)
    await docsPicture(panel.page, "panel-rule-editor")
    await program.saveDraft(editor)

    const double = await program.newRule(DOUBLE)
    await program.multiply(double, 2, "Tea")
    await program.saveDraft(double)

    expect(await program.pointsOf(await program.tryRules())).toEqual([tried, 0])
    await docsPicture(panel.page, "panel-rules-tried")
    await program.publishRule(RULE)
    await program.publishRule(DOUBLE)
  })

  it("gets tiers, rewards, a stamp card, referrals and a draw", async () => {
    await program.useReadyTiers()
    await program.changeTier("Silver", { Orders: 2 })
    await program.makeReward("Amount off", {
      Name: DISCOUNT,
      "Amount off": { EUR: 5, USD: 5 },
      "Price in points": 50,
    })
    await program.makeReward("Points", { Name: THANKS, Points: 100 })
    await program.makeReward("Perk in words", { Name: GRINDER })
    await program.makeStampCard(CARD, COFFEES)
    await program.switchOnReferrals(readDemo().storefront_url, THANKS)
    await program.makeDraw(DRAW, { prize: GRINDER, reward: GRINDER, points: 10 })
  })

  it("lets a shopper earn, climb, and pay with a coupon", async () => {
    const { person, shop, area } = anna
    await shop.register(person)
    await shop.fillCheckout(person, 2, "Kettle")
    const promised = await shop.promisedPoints()
    await shop.placeOrder()
    expect(await shop.creditedPoints()).toBe(promised)
    await docsPicture(shop.page, "shop-order")
    await area.openUntil("member-tier", "Bronze")

    const code = await area.claim(DISCOUNT)
    expect(await shop.availablePoints()).toBe(promised - 50)
    await shop.openProduct("Sencha")
    await shop.addToCart(2)
    await shop.openCart()
    const before = await totalOf(shop.page)
    await shop.useCode(code)
    expect(await totalOf(shop.page)).toBe(before - 500)
    await docsPicture(shop.page, "shop-cart")
    await shop.checkOut(person)
    await shop.placeOrder()
    await area.openUntil("coupons", "Used")
    await area.openUntil("member-tier", "Silver")
  })

  it("gives a friend the tenth bag, and points to the shopper who brought them", async () => {
    const { person, shop, area } = ben
    await shop.page.goto(await anna.area.referralLink())
    await docsPicture(shop.page, "shop-invitation")
    await shop.page.getByRole("link").first().click()
    await shop.page.getByTestId("product-card").first().waitFor()
    await shop.register(person)
    await shop.fillCheckout(person, 9, "Huila")
    await shop.placeOrder()
    await area.openUntil("stamp-cards", "1 full card so far")
    await area.openUntil("coupons", "The tenth is free")

    const card = await area.printCard("The tenth is free")
    await card
      .getByText(await area.couponCode("The tenth is free"))
      .first()
      .waitFor()
    await docsPicture(card, "shop-coupon-card")
    await card.close()

    await docsPicture(shop.page, "shop-account")
    await program.openReferrals()
    await docsPicture(panel.page, "panel-referrals-review")
    // Both have their orders sent to the same address, which the guards hold back.
    await program.approveReferral("Ben Cole", "They share an office")
    await anna.area.openUntil("points-history", "+100")
  })

  it("has a draw in which one of three wins", async () => {
    const everybody = [anna, ben, chloe]
    await chloe.shop.register(chloe.person)
    for (const { area } of everybody) {
      await area.openDraws()
      expect(await area.enterFree()).toBe(1)
    }
    await anna.area.openDraws()
    expect(await anna.area.buyEntries(2)).toBe(3)
    await docsPicture(anna.shop.page, "shop-draw")

    await program.openDraw(DRAW)
    await program.moveDraw("Close", "Closed")
    await program.moveDraw("Draw the winners", "Prizes given")
    const winners: Shopper[] = []
    for (const shopper of everybody) {
      await shopper.area.openDraws()
      if (await shopper.area.hasWon()) {
        winners.push(shopper)
        await docsPicture(shopper.shop.page, "shop-draw-won")
      }
    }
    expect(winners).toHaveLength(1)
    for (const { area } of winners) {
      await area.open()
      await area.coupon(GRINDER).waitFor()
    }
  })

  if (TAKES_DOCS_PICTURES) {
    it("is shown in the docs, page by page", async () => {
      for (const [name, open] of Object.entries(PROGRAM_PAGES)) {
        await open(panel, anna.person)
        await docsPicture(panel.page, `panel-${name}`)
      }
    })
  }
})
