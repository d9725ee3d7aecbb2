import { readFileSync } from "node:fs"
import type { Page } from "playwright-core"
import resultsTexts from "../../src/admin/i18n/results/en.json"
import { violationsOn } from "./support/accessibility"
import { PATIENCE_MS, picture, useBrowser } from "./support/browser"
import { readDemo } from "./support/demo"
import { Panel } from "./support/panel"

jest.setTimeout(5 * PATIENCE_MS)

type Nps = {
  value: number
  margin: number
  responses: number
  promoters: number
  passives: number
  detractors: number
}

describe("Results of surveys", () => {
  const browser = useBrowser()

  /** What the API says, asked as the page asks it. */
  const api = async <Answer>(page: Page, path: string): Promise<Answer> => {
    const { email, password } = readDemo().admin
    const url = readDemo().backend_url
    const { token } = await (
      await page.request.post(`${url}/auth/user/emailpass`, {
        data: { email, password },
      })
    ).json()
    const answer = await page.request.get(`${url}/admin/encore/${path}`, {
      headers: { authorization: `Bearer ${token}` },
    })
    return answer.json() as Promise<Answer>
  }

  const open = async () => {
    const page = await browser.open({ acceptDownloads: true })
    const panel = new Panel(page)
    await panel.signIn()
    await panel.visit("/loyalty/results?period=all")
    await panel.content.getByTestId("nps-value").waitFor()
    return { page, panel }
  }

  it("are the API's figures, in all ways to break them down", async () => {
    const { page, panel } = await open()
    const { nps } = await api<{ nps: Nps }>(page, "nps")
    const said = async (name: string) =>
      panel.content.getByTestId(`nps-${name}`).innerText()
    const written = (value: number) => new Intl.NumberFormat("en").format(value)
    expect(await said("value")).toBe(written(nps.value))
    expect(await said("margin")).toContain(`± ${written(nps.margin)}`)
    expect(await said("responses")).toBe(written(nps.responses))
    for (const group of ["promoters", "passives", "detractors"] as const) {
      expect((await said(group)).split(/\s/)[0]).toBe(written(nps[group]))
    }

    const breakdown = panel.section("Broken down")
    for (const by of ["stage", "tier", "product", "country", "channel"]) {
      await panel.visit(`/loyalty/results?period=all&by=${by}`)
      const { series } = await api<{ series: Nps[] }>(page, `nps?group_by=${by}`)
      // Nobody was asked about an order yet, so there are no products.
      if (!series.length) {
        await breakdown.getByText(resultsTexts.trend.empty).waitFor()
        continue
      }
      const rows = breakdown.getByRole("row")
      await rows.nth(1).waitFor()
      expect(await rows.count()).toBe(series.length + 1)
      expect(await rows.nth(1).innerText()).toContain(written(series[0]!.value))
    }
    const { series } = await api<{ series: Nps[] }>(page, "nps?group_by=month")
    await panel.visit("/loyalty/results?period=all&trend=month")
    const months = panel.section("Trend").locator("tr")
    // The table of a long time is folded away.
    await months.nth(1).waitFor({ state: "attached" })
    expect(await months.count()).toBe(series.length + 1)
  })

  it("can be read by everybody, searched and taken away", async () => {
    const { page, panel } = await open()
    await panel.section("In their words").getByRole("listitem").first().waitFor()
    await picture(page, "panel-results")
    expect(await violationsOn(page, "main")).toEqual([])

    const words = panel.section("In their words")
    await words.getByRole("searchbox").fill("no such word at all")
    await words.getByText("Nothing written matches.").waitFor()

    const downloading = page.waitForEvent("download")
    await page.getByRole("button", { name: "Download answers (CSV)" }).click()
    const file = await (await downloading).path()
    const csv = readFileSync(file, "utf8")
    expect(csv.replace(/^\uFEFF/, "")).toMatch(
      /^response_id,answered_at,survey,question/
    )
    const { reasons } = await api<{ reasons: { id: string; text: string }[] }>(
      page,
      "results/reasons?limit=1"
    )
    expect(csv).toContain(reasons[0]!.text.slice(0, 12))

    await panel.visit("/loyalty/results?period=custom&from=2001-01-01&to=2001-01-31")
    await panel.content.getByRole("button", { name: "Show all time" }).waitFor()
    expect(await violationsOn(page, "main")).toEqual([])
  })

  it("are read by the preset that the settings show", async () => {
    const { page, panel } = await open()
    await panel.visit("/loyalty/settings/nps")
    const drawer = page.getByRole("dialog", { name: "NPS" })
    await drawer.getByLabel("Least answers").waitFor()
    await picture(page, "panel-settings-nps")
    expect(await violationsOn(page, "[role=dialog]")).toEqual([])
  })
})
