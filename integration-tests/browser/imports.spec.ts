import { CDNOW_MISSING, cdnowCsv, cdnowIsThere, readCdnow } from "../helpers/cdnow"
import { PATIENCE_MS, picture, useBrowser } from "./support/browser"
import { figuresIn, Imports } from "./support/imports"
import { Panel } from "./support/panel"

jest.setTimeout(10 * PATIENCE_MS)

/** All of CDNOW on a machine that does other things besides. */
const LONG_MS = 5 * PATIENCE_MS

const HEADER = "email,purchase_id,purchased_at,amount,currency_code,items"

describe("Past purchases", () => {
  const browser = useBrowser()

  const openImports = async () => {
    const panel = new Panel(await browser.open())
    await panel.signIn()
    const imports = new Imports(panel)
    await imports.open()
    return { panel, imports, page: panel.page }
  }

  it("are tried first, with a reason for each row that is refused, then taken in", async () => {
    const { panel, imports, page } = await openImports()
    const run = Date.now()
    const email = `import-${run}@example.com`
    const name = `history-${run}.csv`
    const rows = [
      `${email},${run}-1,2024-03-09,49.90,eur,2`,
      `${email},${run}-2,2024-05-17T14:30:00Z,12.50,eur,1`,
      `${email},${run}-3,the day before yesterday,10.00,eur,1`,
      `${email},${run}-4,2024-06-01,-3.00,eur,1`,
      `not an address,${run}-5,2024-06-01,10.00,eur,1`,
    ]
    const dialog = await imports.dryRun({ name, csv: [HEADER, ...rows].join("\n") })
    expect(await imports.offered()).toBe("Import 2 rows")
    await picture(page, "panel-import-dry-run")
    expect(await figuresIn(dialog)).toMatchObject({
      Rows: "5",
      Accepted: "2",
      Unchanged: "0",
      Rejected: "3",
      Purchases: "2",
      "Amount in EUR": "€62.40",
    })
    const refused = dialog.getByRole("table", { name: "Rejected rows" })
    const reasons = await refused.getByRole("row").allInnerTexts()
    expect(reasons).toEqual([
      expect.stringMatching(/^Row\s+Reason$/),
      expect.stringMatching(/^4\s.*date.*/),
      expect.stringMatching(/^5\s.*amount.*/i),
      expect.stringMatching(/^6\s.*e-?mail.*/i),
    ])

    await imports.run()
    await imports.untilCompleted()
    await picture(page, "panel-import")
    expect(await figuresIn(panel.section("Result"))).toMatchObject({
      Accepted: "2",
      Rejected: "3",
      "New members": "1",
      Purchases: "2",
    })
    const importAddress = new URL(page.url()).pathname

    await imports.open()
    const listed = panel.content.getByRole("row").filter({ hasText: name }).first()
    await listed.getByText("Completed").waitFor()
    await picture(page, "panel-imports")

    await panel.openMembers()
    await panel.openMember(email)
    // As the stage's reason, and in its history once that is there.
    await panel.section("Stage").getByText("2 purchases so far").first().waitFor()
    await picture(page, "panel-member-imported")

    await page.goto(new URL(importAddress, page.url()).href)
    await imports.undo()
  })

  const withData = cdnowIsThere ? it : it.skip

  withData(
    cdnowIsThere ? "of CDNOW come in whole" : `of CDNOW (${CDNOW_MISSING})`,
    async () => {
      const { panel, imports, page } = await openImports()
      const csv = cdnowCsv(readCdnow())
      const dialog = await imports.dryRun({ name: "cdnow.csv", csv })
      await dialog.getByRole("progressbar", { name: "Checking" }).waitFor()
      await dialog
        .getByRole("button", { name: "Import 69,659 rows" })
        .waitFor({ timeout: LONG_MS })
      await imports.run()

      await panel.content.getByRole("progressbar", { name: "Importing" }).waitFor()
      await picture(page, "panel-import-progress")
      await imports.untilCompleted(LONG_MS)
      await picture(page, "panel-import-cdnow")
      expect(await figuresIn(panel.section("Result"))).toMatchObject({
        Rows: "69,659",
        Accepted: "69,659",
        Rejected: "0",
        "New members": "23,570",
        Purchases: "69,659",
        "Amount in USD": expect.stringContaining("2,500,315.63"),
      })
      expect(Object.values(await figuresIn(panel.section("Result")))).toContain(
        "23,570"
      )

      await imports.undo(LONG_MS)
    }
  )
})
