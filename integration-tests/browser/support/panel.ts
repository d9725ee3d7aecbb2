import type { Locator, Page } from "playwright-core"
import { numberIn } from "./browser"
import { readDemo } from "./demo"

/** The panel, by what an admin does in it. */
export class Panel {
  constructor(readonly page: Page) {}

  /** What stands beside the menu. */
  get content(): Locator {
    return this.page.getByRole("main")
  }

  get #menuItem(): Locator {
    const menu = this.page.getByRole("navigation")
    return menu.getByRole("link", { name: "Loyalty", exact: true })
  }

  /** A part of a page by its heading. */
  section(heading: string): Locator {
    return this.page.getByRole("region", { name: heading, exact: true })
  }

  async visit(path: string): Promise<void> {
    await this.page.goto(readDemo().admin_url + path)
  }

  async signIn(): Promise<void> {
    const { email, password } = readDemo().admin
    await this.visit("/login")
    await this.page.getByPlaceholder("Email").fill(email)
    await this.page.getByPlaceholder("Password").fill(password)
    await this.page.getByRole("button", { name: "Continue with Email" }).click()
    await this.#menuItem.waitFor()
  }

  async openMembers(): Promise<void> {
    await this.#menuItem.click()
    await this.content.getByRole("heading", { name: "Members", exact: true }).waitFor()
  }

  /** Finds a member by their address, as there may be others of the name. */
  async findMember(email: string): Promise<Locator> {
    await this.content.getByPlaceholder("Search").fill(email)
    const row = this.content.getByRole("row").filter({ hasText: email })
    await row.waitFor()
    return row
  }

  async openMember(email: string, name = email): Promise<void> {
    const row = await this.findMember(email)
    await row.getByRole("link").click()
    await this.page.getByRole("heading", { level: 1, name }).waitFor()
    await this.section("Points").waitFor()
  }

  /** The points that the open member's page says are available. */
  async availablePoints(): Promise<number> {
    return numberIn(await this.section("Points").locator("p").first().innerText())
  }

  async adjustPoints(points: number, reason: string): Promise<void> {
    await this.section("Points").getByRole("link", { name: "Adjust points" }).click()
    const drawer = this.page.getByRole("dialog", { name: "Adjust points" })
    await drawer.getByLabel("Points", { exact: true }).fill(String(points))
    await drawer.getByLabel("Reason").fill(reason)
    await drawer.getByRole("button", { name: "Adjust points" }).click()
    await drawer.waitFor({ state: "detached" })
  }

  /** Shows the panel in another language, by the panel's own name for it. */
  async speak(language: string): Promise<void> {
    await this.page
      .context()
      .addCookies([{ name: "lng", value: language, url: readDemo().admin_url }])
    await this.page.evaluate(`localStorage.setItem("lng", "${language}")`)
    await this.page.reload()
  }
}
