import type { Locator } from "playwright-core"
import { violationsOn } from "./support/accessibility"
import { PATIENCE_MS, picture, useBrowser } from "./support/browser"
import { fill } from "./support/fields"
import { Panel } from "./support/panel"

jest.setTimeout(5 * PATIENCE_MS)

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

const READY = "Would you recommend us?"

/** What is asked besides, in each language that the ready set speaks. */
const QUESTION = {
  English: ["Where do you drink our coffee?", "At home", "At work"],
  Spanish: ["¿Dónde toma nuestro café?", "En casa", "En el trabajo"],
  Russian: ["Где вы пьёте наш кофе?", "Дома", "На работе"],
  Chinese: ["您在哪里喝我们的咖啡？", "在家", "在公司"],
  Greek: ["Πού πίνετε τον καφέ μας;", "Στο σπίτι", "Στη δουλειά"],
}

describe("A survey", () => {
  const browser = useBrowser()

  it("is made from a ready set, edited, published, and answered by its open link", async () => {
    const name = `Coffee at home ${Date.now()}`
    const desk = await browser.open()
    const panel = new Panel(desk)
    await panel.signIn()
    await panel.visit("/loyalty/surveys")
    await desk.getByRole("link", { name: "Ready sets" }).click()
    await desk
      .getByRole("dialog", { name: "Ready sets" })
      .getByRole("listitem")
      .filter({ has: desk.getByRole("heading", { name: READY }) })
      .getByRole("button", { name: "Use this set" })
      .click()
    await desk.getByRole("heading", { level: 1, name: READY }).waitFor()

    const choose = async (action: string) => {
      await desk.getByRole("button", { name: /^Actions on/ }).click()
      await desk.getByRole("menuitem", { name: action, exact: true }).click()
    }
    await choose("Edit")
    const form = desk.getByRole("dialog", { name: "Edit the survey" })
    await form.getByLabel("Name", { exact: true }).fill(name)
    const add = async (kind: string) => {
      await form.getByRole("button", { name: "Add a question" }).click()
      await desk.getByRole("menuitem", { name: kind, exact: true }).click()
    }
    await add("Choice")
    const page = desk.frameLocator("iframe[title='As members see it']")
    for (const [language, words] of Object.entries(QUESTION)) {
      await speak(form, language)
      const [text, first, second] = words as [string, string, string]
      await fill(form.getByRole("group", { name: "Question 2", exact: true }), {
        "What is asked": text,
        "Choice 1": first,
        "Choice 2": second,
      })
      // The page beside it is in the language that is being written.
      await page.getByText(text).waitFor()
      await page.getByLabel(second).waitFor()
    }
    await form.getByText("3 of 5 questions").waitFor()

    // A number and its reason are two, so that there is room for two more.
    await add("In words")
    await add("Satisfaction, 1 to 5")
    expect(
      await form.getByRole("button", { name: "Add a question" }).isDisabled()
    ).toBe(true)
    await form.getByRole("button", { name: "Save" }).click()
    await form.getByText("Write this text", { exact: false }).first().waitFor()
    for (const place of [4, 3]) {
      await form.getByRole("button", { name: `Remove question ${place}` }).click()
    }
    expect(await violationsOn(desk, "[role=dialog]")).toEqual([])
    await picture(desk, "survey-editor")
    await form.getByRole("button", { name: "Save" }).click()
    await desk.getByRole("heading", { level: 1, name }).waitFor()

    await choose("Publish")
    await desk
      .getByRole("alertdialog")
      .getByRole("button", { name: "Publish", exact: true })
      .click()
    await panel.content.getByText("Published", { exact: true }).first().waitFor()
    await choose("Open the link to all")
    const url = panel.content.locator("code").filter({ hasText: "/encore/s/o/" })

    const phone = await browser.open({ ...PHONE, locale: "es-ES" })
    await phone.goto(await url.innerText())
    await phone.getByText(QUESTION.Spanish[0]!).waitFor()
    expect(await violationsOn(phone)).toEqual([])
    await phone.getByRole("radio", { name: /^9/ }).check()
    await phone.getByLabel(QUESTION.Spanish[2]!).check()
    await phone.getByRole("textbox").first().fill("Huele a domingo.")
    await phone.getByRole("button", { name: "Enviar respuestas" }).tap()
    await phone.waitForURL(/done=/)
    expect(await violationsOn(phone)).toEqual([])

    await desk.reload()
    const answers = panel.section("Answers")
    await answers.getByText("Huele a domingo.").waitFor()
    await answers.getByText(QUESTION.Spanish[2]!).waitFor()
    await choose("Send by hand")
    await desk.getByRole("dialog", { name: "Send by hand" }).waitFor()
    expect(await violationsOn(desk, "[role=dialog]")).toEqual([])
    await picture(desk, "survey-send")

    await panel.visit("/loyalty/surveys")
    const row = panel.content.getByRole("row").filter({ hasText: name })
    await row.getByRole("time").or(row.locator("time")).first().waitFor()
    await picture(desk, "surveys-list")
  })
})

async function speak(form: Locator, language: string): Promise<void> {
  await form.getByRole("combobox", { name: "Language", exact: true }).click()
  await form
    .page()
    .getByRole("option", { name: new RegExp(`^${language}`) })
    .click()
}
