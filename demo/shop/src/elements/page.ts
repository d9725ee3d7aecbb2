import { html, nothing, type TemplateResult } from "lit"
import { Loader } from "medusa-plugin-encore/storefront"
import { ShopElement } from "./shop-element.ts"

/** A page of the shop; its heading is also its title. */
export abstract class Page extends ShopElement {
  protected override updated(): void {
    const heading = this.querySelector("h1")?.textContent?.trim()
    const brand = this.shop.texts("brand")
    document.title = heading ? `${heading} · ${brand}` : brand
  }
}

/** A page that loads something before it can be shown. */
export abstract class LoadingPage<T> extends Page {
  protected readonly loader = new Loader<T>(this)
  #loadedFor: string | undefined

  /** What the loaded data depends on; another value loads it anew. */
  protected abstract key(): string
  protected abstract load(): Promise<T>
  protected abstract renderPage(data: T): TemplateResult

  protected override willUpdate(): void {
    const key = this.key()
    if (key !== this.#loadedFor) {
      this.#loadedFor = key
      void this.reload()
    }
  }

  protected reload(): Promise<void> {
    return this.loader.load(() => this.load())
  }

  protected override render(): TemplateResult {
    const { status, data, error } = this.loader
    const { texts } = this.shop
    if (status === "failed") {
      return html`
        <div class="notice">
          <h1>${texts("failed")}</h1>
          ${this.renderError(this.describe(error))}
          <button class="button" type="button" @click=${() => this.reload()}>
            ${texts("retry")}
          </button>
        </div>
      `
    }
    return data
      ? this.renderPage(data)
      : html`<p class="loading" role="status">
          ${status === "loading" ? texts("loading") : nothing}
        </p>`
  }
}
