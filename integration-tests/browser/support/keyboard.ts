import type { Page } from "playwright-core"

/** Longer than the way through any page of the shop. */
const MOST_TABS = 80

/** What has the focus, inside of shadow trees too. */
const FOCUSED = `(() => {
  let element = document.activeElement
  while (element?.shadowRoot?.activeElement) {
    element = element.shadowRoot.activeElement
  }
  return element && { tag: element.tagName, testId: element.dataset.testid }
})()`

type Focused = { tag: string; testId?: string } | null

export function focused(page: Page): Promise<Focused> {
  return page.evaluate<Focused>(FOCUSED)
}

/** Goes from field to field until one has the focus; false if none gets it. */
export async function tabTo(
  page: Page,
  wanted: Partial<NonNullable<Focused>>
): Promise<boolean> {
  for (let tabs = 0; tabs < MOST_TABS; tabs++) {
    await page.keyboard.press("Tab")
    const found = await focused(page)
    if (
      found &&
      (!wanted.tag || found.tag === wanted.tag) &&
      (!wanted.testId || found.testId === wanted.testId)
    ) {
      return true
    }
  }
  return false
}
