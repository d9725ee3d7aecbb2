import { violationsOn } from "./support/accessibility"
import { NARROW, PATIENCE_MS, picture, useBrowser } from "./support/browser"
import { Panel } from "./support/panel"
import { newPerson, Shop } from "./support/shop"

jest.setTimeout(5 * PATIENCE_MS)

const ANSWER = {
  Admission: "We packed it badly, and we are sorry.",
  Explanation: "The new boxes are too large.",
  Proposal: "You get 50 points today.",
}

describe("A complaint", () => {
  const browser = useBrowser()

  it("goes from the order's page to points and to a customer for whom it is settled", async () => {
    const phone = await browser.open({ viewport: NARROW })
    const shop = new Shop(phone)
    const person = newPerson("Iris", "Blum")
    await shop.register(person)
    await shop.fillCheckout(person)
    const orderId = await shop.placeOrder()

    const complaints = phone.getByTestId("complaints")
    await complaints.getByTestId("complain").click()
    // What is wrong is said at its field.
    await complaints.getByTestId("complaint-send").click()
    await complaints.getByText("Choose what it is about.").waitFor()
    await complaints.getByText("Write something.").waitFor()
    await complaints.getByTestId("complaint-files").setInputFiles({
      name: "list.csv",
      mimeType: "text/csv",
      buffer: Buffer.from("a,b"),
    })
    await complaints.getByTestId("complaint-category").selectOption("delivery")
    await complaints.getByTestId("complaint-text").fill("The box was <b>open</b>.")
    await complaints.getByTestId("complaint-send").click()
    await complaints.getByText("list.csv can’t be attached", { exact: false }).waitFor()
    expect(await violationsOn(phone, "[data-testid=complaints]")).toEqual([])
    await picture(phone, "complaint-form-320")
    await complaints.getByTestId("complaint-files").setInputFiles([])
    await complaints.getByTestId("complaint-send").click()
    await complaints.getByTestId("complaint-message").waitFor()
    const name = await complaints.getByTestId("complaint-toggle").innerText()
    const reference = /C-\d+/.exec(name)?.[0] ?? ""
    expect(await complaints.getByTestId("complaint-message").innerText()).toContain(
      "The box was <b>open</b>."
    )

    const desk = await browser.open()
    const panel = new Panel(desk)
    await panel.signIn()
    await panel.visit("/loyalty/complaints")
    await desk.getByRole("link", { name: reference }).click()
    await desk.getByRole("heading", { level: 1, name: reference }).waitFor()
    await panel.section("From whom").locator(`a[href$="/orders/${orderId}"]`).waitFor()
    await panel.section("Remedies").getByRole("button", { name: "Give" }).click()
    await desk.getByRole("menuitem", { name: /^Points/ }).click()
    const remedy = desk.getByRole("dialog", { name: "Points" })
    await remedy.getByText(/You may still give 1,000 of 1,000 points/).waitFor()
    await remedy.getByLabel("Points", { exact: true }).fill("50")
    await remedy.getByRole("button", { name: "Give" }).click()
    await panel.section("Remedies").getByText("50 points").waitFor()

    await panel.section("Answer").getByRole("link", { name: "Write answer" }).click()
    const form = desk.getByRole("dialog", { name: `Answer ${reference}` })
    for (const [part, words] of Object.entries(ANSWER)) {
      await form.getByLabel(part, { exact: true }).fill(words)
    }
    await form.getByRole("button", { name: "Answer and resolve" }).click()
    await form.waitFor({ state: "detached" })
    await panel.section("Conversation").getByText(ANSWER.Proposal).waitFor()
    expect(await violationsOn(desk, "main")).toEqual([])
    await picture(desk, "complaint-answered")

    await shop.openAccount()
    await complaints.getByTestId("complaint-toggle").click()
    await complaints.getByText(ANSWER.Admission, { exact: false }).waitFor()
    expect(await violationsOn(phone, "[data-testid=complaints]")).toEqual([])
    await picture(phone, "complaint-answer-320")
    await complaints.getByTestId("settled-yes").click()
    await complaints.getByText("Closed", { exact: true }).waitFor()

    await desk.reload()
    await desk.getByText("Yes, says the customer").waitFor()
  })
})
