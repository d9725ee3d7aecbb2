import type { Panel } from "./panel"
import type { Person } from "./shop"

type Open = (panel: Panel, member: Person) => Promise<void>

/** A page by its address and its heading. */
const at =
  (path: string, heading: string): Open =>
  async (panel) => {
    await panel.visit(`/loyalty/${path}`)
    await panel.page.getByRole("heading", { name: heading }).first().waitFor()
  }

/** The first thing of a list, opened; and a form of it. */
const firstOf =
  (list: Open, action?: string): Open =>
  async (panel, member) => {
    await list(panel, member)
    const { content, page } = panel
    await content.getByRole("table").getByRole("link").first().click()
    await panel.section("Changes").waitFor()
    if (action) {
      await content
        .getByRole("button", { name: /^Actions on/ })
        .first()
        .click()
      await page.getByRole("menuitem", { name: action, exact: true }).click()
      await page.getByRole("dialog").waitFor()
    }
  }

const LISTS = {
  tiers: at("tiers", "Tiers"),
  rewards: at("rewards", "Rewards"),
  "stamp-cards": at("stamp-cards", "Stamp cards"),
  draws: at("draws", "Prize draws"),
}

/** Every page of the panel's section that is about the program. */
export const PROGRAM_PAGES: Record<string, Open> = {
  ...LISTS,
  members: (panel) => panel.openMembers(),
  member: (panel, { email, first_name, last_name }) =>
    panel
      .openMembers()
      .then(() => panel.openMember(email, `${first_name} ${last_name}`)),
  "earning-rules": at("program", "Earning rules"),
  tier: firstOf(LISTS.tiers),
  reward: firstOf(LISTS.rewards),
  "reward-editor": firstOf(LISTS.rewards, "Edit"),
  "stamp-card": firstOf(LISTS["stamp-cards"]),
  "stamp-card-editor": firstOf(LISTS["stamp-cards"], "Edit"),
  draw: firstOf(LISTS.draws),
  "draw-editor": at("draws/create", "New prize draw"),
  referrals: at("referrals", "Referrals"),
  counter: at("counter", "Counter"),
  imports: at("imports", "Imports"),
  settings: at("settings", "Settings"),
}
