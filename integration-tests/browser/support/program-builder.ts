import type { Locator } from "playwright-core"
import { numberIn } from "./browser"
import { fill, search, select, type Typed } from "./fields"
import type { Panel } from "./panel"

/** A program as an admin builds it in the panel: every step by clicks. */
export class ProgramBuilder {
  constructor(readonly panel: Panel) {}

  /** What points pay at the checkout, in each of the shop's currencies. */
  async setWorth(points: number, amount: number, currencies: string[]): Promise<void> {
    await this.#visit("settings", "Settings")
    await this.panel
      .section("Spending points")
      .getByRole("link", { name: "Edit" })
      .click()
    const drawer = this.#dialog("Spending points")
    for (const [index] of currencies.entries()) {
      await drawer.getByRole("button", { name: "Add currency" }).click()
      const rate = drawer
        .getByRole("group", { name: "Worth of points" })
        .getByRole("listitem")
        .nth(index)
      await fill(rate, { Points: points, "Pay the amount": amount })
    }
    await this.#save(drawer)
  }

  /** Opens the editor of a new earning rule. */
  async newRule(name: string): Promise<Locator> {
    await this.#visit("program", "Earning rules")
    await this.panel.content.getByRole("link", { name: "New rule" }).click()
    const editor = this.#dialog("New earning rule")
    await fill(editor, { Name: name })
    return editor
  }

  async addRates(editor: Locator, currencies: number): Promise<void> {
    for (let more = 1; more < currencies; more++) {
      await editor.getByRole("button", { name: "Add currency" }).click()
    }
  }

  /** So many times the points of other rules, for what is in a category. */
  async multiply(editor: Locator, factor: number, category: string): Promise<void> {
    await editor.getByRole("button", { name: "Add condition" }).click()
    await this.panel.page.getByRole("menuitem", { name: "Categories" }).click()
    await search(editor, "Categories", category)
    await editor.getByRole("radio", { name: /^A multiple/ }).click()
    const effect = editor.getByRole("region", { name: "The member gets" })
    await fill(effect, { Times: factor })
  }

  /** Tries the rule in the editor on last quarter's purchases. */
  async tryRule(editor: Locator): Promise<Locator> {
    await editor.getByRole("button", { name: "Try", exact: true }).click()
    const trial = editor.getByRole("region", { name: "Try it" })
    await trial.getByText("This was a trial").waitFor()
    return trial
  }

  /** The points of a trial: by the rules that are tried, and by the published ones. */
  async pointsOf(trial: Locator): Promise<number[]> {
    const row = trial.getByRole("row").filter({ hasText: /^Points/ })
    const [, ...figures] = await row.first().getByRole("cell").allInnerTexts()
    return figures.map(numberIn)
  }

  async saveDraft(editor: Locator): Promise<void> {
    await editor.getByRole("button", { name: "Save as draft" }).click()
    await editor.waitFor({ state: "detached" })
  }

  /** Tries all rules there are on last quarter's purchases, beside the published ones. */
  async tryRules(): Promise<Locator> {
    await this.#visit("program", "Earning rules")
    await this.panel.content
      .getByRole("link", { name: "Try on past purchases" })
      .click()
    const dialog = this.#dialog("Try it")
    await dialog.getByRole("button", { name: "Try", exact: true }).click()
    await dialog.getByText("This was a trial").waitFor()
    return dialog
  }

  async publishRule(name: string): Promise<void> {
    await this.#visit("program", "Earning rules")
    await this.#act(`Actions on “${name}”`, "Publish")
    const row = this.panel.content.getByRole("row").filter({ hasText: name })
    await row.getByText("Published", { exact: true }).first().waitFor()
  }

  async useReadyTiers(): Promise<void> {
    await this.#visit("tiers", "Tiers")
    await this.panel.content
      .getByRole("button", { name: "Use the ready ladder" })
      .click()
    await this.panel.content.getByRole("link", { name: "Gold", exact: true }).waitFor()
  }

  async changeTier(name: string, values: Record<string, number>): Promise<void> {
    await this.#visit("tiers", "Tiers")
    await this.#act(`Actions on ${name}`, "Edit")
    const drawer = this.#dialog("Edit tier")
    await fill(drawer, values)
    await this.#save(drawer)
  }

  /** Makes a reward of a kind and publishes it. */
  async makeReward(
    kind: string,
    { Name, ...values }: { Name: string } & Typed
  ): Promise<void> {
    await this.#visit("rewards", "Rewards")
    await this.panel.content.getByRole("link", { name: "New reward" }).click()
    const form = this.#dialog("New reward")
    await fill(form, { Name })
    await select(form, "Kind", kind)
    await fill(form, values)
    await this.#save(form)
    await this.#heading(Name).waitFor()
    await this.#act(`Actions on ${Name}`, "Publish")
    await this.panel.content.getByText("Published", { exact: true }).first().waitFor()
  }

  /** Drafts nine plus one for some products, names it and publishes it. */
  async makeStampCard(name: string, products: string[]): Promise<void> {
    await this.#visit("stamp-cards", "Stamp cards")
    await this.panel.content.getByRole("link", { name: "Nine plus one" }).click()
    const drawer = this.#dialog("Nine plus one")
    await search(drawer, "Products that bring stamps", ...products)
    await drawer.getByRole("button", { name: "Make a draft" }).click()
    await drawer.waitFor({ state: "detached" })
    await this.panel.content.getByRole("button", { name: /^Actions on/ }).click()
    await this.#choose("Edit")
    const form = this.#dialog("Change stamp card")
    await fill(form, { Name: name })
    await this.#save(form)
    await this.#heading(name).waitFor()
    await this.#act(`Actions on ${name}`, "Publish")
    await this.#confirm("Publish")
    await this.panel.content.getByText("Published", { exact: true }).first().waitFor()
  }

  async switchOnReferrals(shopUrl: string, advocateReward: string): Promise<void> {
    await this.#visit("settings", "Settings")
    const section = this.panel.section("Referral program")
    await section.getByRole("link", { name: "Edit" }).click()
    const drawer = this.#dialog("Referral program")
    await drawer.getByLabel("Run the referral program").check()
    await fill(drawer, { "Address of the shop": shopUrl })
    await select(drawer, "Reward for the advocate", advocateReward)
    await this.#save(drawer)
    await section.getByText("On", { exact: true }).waitFor()
  }

  /** Makes a draw that can be entered free and for points, and publishes it. */
  async makeDraw(
    name: string,
    { prize, reward, points }: { prize: string; reward: string; points: number }
  ): Promise<void> {
    await this.#visit("draws", "Prize draws")
    await this.panel.content.getByRole("link", { name: "Create" }).click()
    const form = this.#dialog("New prize draw")
    await fill(form, { Name: name })
    await form.getByRole("button", { name: "Add a prize" }).click()
    await fill(form, { Prize: prize })
    await search(form, "Reward the winner gets", reward)
    await form.getByRole("switch", { name: "For points" }).check()
    await fill(form, { "Points for an entry": points })
    await this.#save(form)
    await this.#heading(name).waitFor()
    await this.moveDraw("Publish", "Open")
  }

  /** Takes the draw whose page is open a step on. */
  async moveDraw(step: string, status: string): Promise<void> {
    await this.panel.content.getByRole("button", { name: step, exact: true }).click()
    await this.#confirm(step)
    await this.panel.content.getByText(status, { exact: true }).first().waitFor()
  }

  async openDraw(name: string): Promise<void> {
    await this.#visit("draws", "Prize draws")
    await this.panel.content.getByRole("link", { name, exact: true }).click()
    await this.#heading(name).waitFor()
  }

  openReferrals(): Promise<void> {
    return this.#visit("referrals", "Referrals")
  }

  /** Lets a referral pass that the guards held back. */
  async approveReferral(friend: string, reason: string): Promise<void> {
    await this.openReferrals()
    const row = this.panel.content.getByRole("row").filter({ hasText: friend })
    await row.getByText("Under review").waitFor()
    await row.getByRole("checkbox").click()
    await this.panel.page.getByRole("button", { name: /^Approve/ }).click()
    const drawer = this.#dialog("Approve a referral")
    await fill(drawer, { Reason: reason })
    await drawer.getByRole("button", { name: "Approve" }).click()
    await drawer.waitFor({ state: "detached" })
  }

  async #visit(page: string, heading: string): Promise<void> {
    await this.panel.visit(`/loyalty/${page}`)
    await this.#heading(heading).waitFor()
  }

  #heading(name: string): Locator {
    return this.panel.content.getByRole("heading", { name, level: 1 }).first()
  }

  #dialog(name: string): Locator {
    return this.panel.page.getByRole("dialog", { name, exact: true })
  }

  async #save(form: Locator): Promise<void> {
    await form.getByRole("button", { name: "Save", exact: true }).click()
    await form.waitFor({ state: "detached" })
  }

  async #act(menu: string, action: string): Promise<void> {
    await this.panel.content.getByRole("button", { name: menu, exact: true }).click()
    await this.#choose(action)
  }

  #choose(action: string): Promise<void> {
    return this.panel.page.getByRole("menuitem", { name: action, exact: true }).click()
  }

  #confirm(action: string): Promise<void> {
    const prompt = this.panel.page.getByRole("alertdialog")
    return prompt.getByRole("button", { name: action, exact: true }).click()
  }
}
