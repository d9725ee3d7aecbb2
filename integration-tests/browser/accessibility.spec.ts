import panelTexts from "../../src/admin/i18n/en.json"
import { violationsOn } from "./support/accessibility"
import { PATIENCE_MS, picture, useBrowser } from "./support/browser"
import { readDemo } from "./support/demo"
import { Panel } from "./support/panel"
import { newPerson, Shop } from "./support/shop"

jest.setTimeout(5 * PATIENCE_MS)

/** Languages by the names of shop and panel. */
const LANGUAGES = [
  { shop: "en", panel: "en" },
  { shop: "es", panel: "es" },
  { shop: "ru", panel: "ru" },
  { shop: "zh", panel: "zhCN" },
  { shop: "el", panel: "el" },
]

/** A key that nobody has translated shows as itself: `order_earns`, `members.heading`. */
const SHOP_KEY = /\b[a-z]+_[a-z_]+\b/
const PANEL_KEY = new RegExp(
  `\\bencore[.:]\\w|\\b(?:${Object.keys(panelTexts).join("|")})\\.[a-z]\\w+`
)

/** The section's other pages, by address, each with its heading. */
const PAGES: [path: string, heading: string][] = [
  ["tiers", "Tiers"],
  ["rewards", "Rewards"],
  ["stamp-cards", "Stamp cards"],
  ["referrals", "Referrals"],
  ["draws", "Prize draws"],
  ["counter", "Counter"],
  ["surveys", "Surveys"],
  ["results", "Results"],
  ["complaints", "Complaints"],
  ["suggestions", "Suggestions"],
  ["messages", "Messages"],
  ["messages/templates", "Templates"],
]

/** Its forms, by address. */
const FORMS = ["surveys/ready", "surveys/create", "complaints/create"]

describe("Everyone", () => {
  const browser = useBrowser()

  it("can use every page of the shop", async () => {
    const page = await browser.open()
    const shop = new Shop(page)
    const found: Record<string, string[]> = {}
    const look = async (name: string) => {
      found[name] = await violationsOn(page)
    }

    const person = newPerson("Alex", "Able")
    await shop.visit("/register")
    await page.getByTestId("register").waitFor()
    await look("register")
    await shop.register(person)
    await shop.openProduct()
    await look("product")
    await picture(page, "shop-product")
    await shop.addToCart()
    await shop.browse()
    await look("catalogue")
    await picture(page, "shop-catalogue")
    await shop.openCart()
    await shop.points.waitFor()
    await look("cart")
    await picture(page, "shop-cart")
    await shop.goToCheckout()
    await look("address")
    await shop.giveAddress(person)
    await shop.payLater()
    await shop.points.waitFor()
    await look("checkout")
    await shop.placeOrder()
    await shop.creditedPoints()
    await look("confirmation")
    await shop.openAccount()
    await look("account")

    expect(Object.entries(found).filter(([, violations]) => violations.length)).toEqual(
      []
    )
  })

  it("can use every page of the panel's section", async () => {
    const page = await browser.open()
    const panel = new Panel(page)
    const { email } = readDemo().shopper
    const found: Record<string, string[]> = {}
    const look = async (name: string, within = "main") => {
      found[name] = await violationsOn(page, within)
      await picture(page, `panel-${name}`)
    }

    await panel.signIn()
    await panel.openMembers()
    await panel.findMember(email)
    await look("members-found")
    await panel.openMember(email, "Eleni Markou")
    await panel
      .section("Points history")
      .getByRole("button", { name: "Details" })
      .first()
      .click()
    await look("member-shopper")
    await page.getByRole("link", { name: "Adjust points" }).click()
    await page.getByRole("dialog", { name: "Adjust points" }).waitFor()
    await look("adjust", "[role=dialog]")
    await panel.visit("/loyalty/program")
    await panel.content.getByRole("heading", { name: "Earning rules" }).waitFor()
    await panel.content.getByText("Published").first().waitFor()
    await look("program")
    await panel.visit("/loyalty/imports")
    await panel.content.getByText("Completed").first().waitFor()
    await look("imports-list")
    await page.getByRole("link", { name: "New import" }).click()
    await page.getByRole("dialog", { name: "New import" }).waitFor()
    await look("import-new", "[role=dialog]")
    await panel.visit("/loyalty/settings")
    await panel.content.getByRole("heading", { name: "Settings" }).waitFor()
    await look("settings")
    for (const [path, heading] of PAGES) {
      await panel.visit(`/loyalty/${path}`)
      await panel.content.getByRole("heading", { name: heading }).first().waitFor()
      await page.waitForLoadState("networkidle")
      await look(path.replace("/", "-"))
    }
    for (const path of FORMS) {
      await panel.visit(`/loyalty/${path}`)
      await page.getByRole("dialog").getByRole("heading").first().waitFor()
      await page.waitForLoadState("networkidle")
      await look(path.replace("/", "-"), "[role=dialog]")
    }

    expect(Object.entries(found).filter(([, violations]) => violations.length)).toEqual(
      []
    )
  })

  it("is spoken to in their language at the checkout", async () => {
    const page = await browser.open()
    const shop = new Shop(page)
    await shop.openProduct()
    await shop.addToCart()
    await shop.openCart()
    await shop.goToCheckout()

    const seen = new Set<string>()
    for (const { shop: locale } of LANGUAGES) {
      await shop.speak(locale)
      const kit = await shop.points.innerText()
      const text = `${await page.locator("body").innerText()} ${kit}`
      expect({ locale, key: text.match(SHOP_KEY)?.[0] }).toEqual({ locale })
      seen.add(kit)
      await picture(page, `shop-checkout-${locale}`)
    }
    expect(seen.size).toBe(LANGUAGES.length)
  })

  it("is spoken to in their language in the panel", async () => {
    const page = await browser.open()
    const panel = new Panel(page)
    await panel.signIn()
    await panel.openMembers()

    const seen = new Set<string>()
    for (const { panel: language } of LANGUAGES) {
      await panel.speak(language)
      await panel.content.getByRole("row").nth(1).waitFor()
      const text = await panel.content.innerText()
      expect({ language, key: text.match(PANEL_KEY)?.[0] }).toEqual({ language })
      seen.add(await panel.content.getByRole("row").first().innerText())
      await picture(page, `panel-members-${language}`)
    }
    expect(seen.size).toBe(LANGUAGES.length)
  })
})
