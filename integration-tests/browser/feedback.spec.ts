import { violationsOn } from "./support/accessibility"
import { PATIENCE_MS, picture, useBrowser } from "./support/browser"
import { linkSentTo } from "./support/mailbox"
import { Panel } from "./support/panel"
import { newPerson, Shop } from "./support/shop"
import { StoreApi } from "./support/store-api"

jest.setTimeout(5 * PATIENCE_MS)

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

const WORDS = "The grinder was missing <b>again</b>."

const ANSWER = {
  Admission: "We forgot your grinder, and we are sorry.",
  Explanation: "Two orders were packed at the same table.",
  Proposal: "It is on its way, with a bag of coffee.",
}

/** M29: what the whole of it is for. */
describe("A customer who is heard", () => {
  const browser = useBrowser()

  it("answers with two taps, complains by it, is helped, and buys again", async () => {
    const api = await StoreApi.signIn()
    await api.endQuietHours()
    const before = await api.boughtAgain()
    const phone = await browser.open(PHONE)
    const shop = new Shop(phone)
    const person = newPerson("Petra", "Holm")
    await shop.register(person)
    await phone.getByTestId("feedback-email").check()
    await phone.locator("encore-consents [aria-busy=false]").waitFor()
    await shop.fillCheckout(person)
    const orderId = await shop.placeOrder()
    await api.deliverOrder(orderId)

    // The first tap, in the mail, chooses the score and records nothing.
    await phone.goto(await linkSentTo(person.email, "score=3"))
    await phone
      .getByRole("radio", { name: /^3/ })
      .and(phone.locator(":checked"))
      .waitFor()
    expect(await violationsOn(phone)).toEqual([])
    await picture(phone, "survey-on-a-phone")
    await phone.getByRole("textbox").fill(WORDS)
    await phone.getByRole("button", { name: "Send answers" }).tap()
    await phone.getByText("somebody will look into yours").waitFor()
    expect(await violationsOn(phone)).toEqual([])

    const desk = await browser.open()
    const panel = new Panel(desk)
    await panel.signIn()
    await panel.visit(`/orders/${orderId}`)
    await panel.section("Loyalty").getByText("Detractor · 3").waitFor()
    await panel.visit("/loyalty/surveys")
    await desk.getByRole("link", { name: "Would you recommend us?" }).click()
    await panel.section("Answers").getByText(WORDS).first().waitFor()
    expect(await violationsOn(desk, "main")).toEqual([])
    await picture(desk, "panel-survey")

    await panel.visit("/loyalty/complaints")
    await desk
      .getByRole("row")
      .filter({ hasText: "Petra Holm" })
      .getByRole("link", { name: /^C-/ })
      .click()
    await panel.section("Conversation").getByText(WORDS).waitFor()
    await panel.section("Answer").getByRole("link", { name: "Write answer" }).click()
    const form = desk.getByRole("dialog")
    for (const [part, words] of Object.entries(ANSWER)) {
      await form.getByLabel(part, { exact: true }).fill(words)
    }
    await form.getByRole("button", { name: "Answer and resolve" }).click()
    await form.waitFor({ state: "detached" })

    await phone.goto(await linkSentTo(person.email, "/encore/settled/"))
    expect(await violationsOn(phone)).toEqual([])
    await picture(phone, "settled-on-a-phone")
    await phone.getByRole("button", { name: /^Yes/ }).tap()
    await phone.getByRole("button", { name: /^Yes/ }).waitFor({ state: "detached" })

    await shop.fillCheckout(person)
    await shop.placeOrder()
    await shop.creditedPoints()
    expect(await api.boughtAgain()).toBe(before + 1)
  })
})
