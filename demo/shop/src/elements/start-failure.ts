import { html, render } from "lit"
import { resolveLocale } from "medusa-plugin-encore/storefront"
import { shopTexts } from "../i18n/index.ts"

/** What is shown when the shop itself can't be opened. */
export function renderStartFailure(container: HTMLElement, error: unknown): void {
  const locale = resolveLocale(...navigator.languages)
  const texts = shopTexts(locale)
  document.documentElement.lang = locale
  render(
    html`
      <main class="notice">
        <h1>${texts("start_failed")}</h1>
        <p class="error" role="alert">
          ${error instanceof TypeError ? texts("failed_network") : String(error)}
        </p>
        <button class="button" type="button" @click=${() => location.reload()}>
          ${texts("retry")}
        </button>
      </main>
    `,
    container
  )
}
