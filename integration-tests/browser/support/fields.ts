import type { Locator } from "playwright-core"

/** Chooses some of what a field of the panel finds, by searching for each. */
export async function search(
  form: Locator,
  label: string,
  ...names: string[]
): Promise<void> {
  const field = form.getByRole("combobox", { name: label, exact: true })
  for (const name of names) {
    await field.fill(name)
    await form.page().getByRole("option", { name, exact: true }).click()
  }
  // The list covers what comes below it.
  await field.press("Tab")
}

/** Chooses one of the few values of a field of the panel. */
export async function select(
  form: Locator,
  label: string,
  value: string
): Promise<void> {
  await form.getByRole("combobox", { name: label, exact: true }).click()
  await form.page().getByRole("option", { name: value, exact: true }).click()
}

/** What is typed into fields by their labels; into those of a group by its legend. */
export type Typed = { [label: string]: string | number | Typed }

export async function fill(form: Locator, typed: Typed): Promise<void> {
  for (const [label, value] of Object.entries(typed)) {
    if (typeof value === "object") {
      await fill(form.getByRole("group", { name: label, exact: true }), value)
    } else {
      await form
        .getByLabel(label, { exact: true })
        .filter({ visible: true })
        .fill(String(value))
    }
  }
}
