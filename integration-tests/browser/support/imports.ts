import type { Locator } from "playwright-core"
import type { Panel } from "./panel"

/** Past purchases taken in through the panel. */
export class Imports {
  constructor(readonly panel: Panel) {}

  get #dialog(): Locator {
    return this.panel.page.getByRole("dialog", { name: "New import" })
  }

  async open(): Promise<void> {
    await this.panel.visit("/loyalty/imports")
    await this.panel.content
      .getByRole("heading", { name: "Imports", exact: true })
      .waitFor()
  }

  /** Chooses a file and has it checked; nothing is taken in yet. */
  async dryRun(file: { name: string; csv: string }): Promise<Locator> {
    const { page, content } = this.panel
    await content.getByRole("link", { name: "New import" }).click()
    const choosing = page.waitForEvent("filechooser")
    await this.#dialog.getByRole("button", { name: /Drop a CSV file/ }).click()
    const chooser = await choosing
    await chooser.setFiles({
      name: file.name,
      mimeType: "text/csv",
      buffer: Buffer.from(file.csv),
    })
    await this.#dialog.getByRole("button", { name: "Check", exact: true }).click()
    return this.#dialog
  }

  /** The number of rows that the button at the end of a dry run offers to take in. */
  async offered(): Promise<string> {
    return this.#importButton.innerText()
  }

  async run(): Promise<void> {
    await this.#importButton.click()
    await this.#dialog.waitFor({ state: "detached" })
  }

  async untilCompleted(timeout?: number): Promise<void> {
    await this.panel.content
      .getByText("Completed", { exact: true })
      .waitFor({ timeout })
  }

  async undo(timeout?: number): Promise<void> {
    const { page, content } = this.panel
    await content.getByRole("button", { name: "Undo", exact: true }).click()
    await page.getByRole("button", { name: "Undo import" }).click()
    await content.getByText("Undone", { exact: true }).waitFor({ timeout })
  }

  get #importButton(): Locator {
    return this.#dialog.getByRole("button", { name: /^Import [\d,]+ rows?$/ })
  }
}

/** The figures in a part of a page by their labels. */
export async function figuresIn(part: Locator): Promise<Record<string, string>> {
  const labels = await part.locator("dt").allInnerTexts()
  const values = await part.locator("dd").allInnerTexts()
  return Object.fromEntries(labels.map((label, index) => [label, values[index] ?? ""]))
}
