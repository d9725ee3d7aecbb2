import { html, nothing, type TemplateResult } from "lit"
import { renderNotice } from "../elements/notice.ts"
import { LoadingPage } from "../elements/page.ts"
import { renderPicture } from "../elements/picture.ts"
import { lowestPrice, type Product } from "../shop/catalog.ts"

/** All products, or those of one category. */
class CatalogPage extends LoadingPage<Product[]> {
  static override properties = {
    ...LoadingPage.properties,
    handle: { attribute: false },
  }

  declare handle: string | undefined

  protected override key(): string {
    const { region, locale } = this.shop
    return [this.handle, region.id, locale].join()
  }

  protected override load(): Promise<Product[]> {
    const { catalog, region } = this.shop
    const category = this.#category()
    return this.handle && !category
      ? Promise.resolve([])
      : catalog.products(region.id, category?.id)
  }

  protected override renderPage(products: Product[]): TemplateResult {
    const { shop } = this
    const category = this.#category()
    if (this.handle && !category) {
      return renderNotice(shop, shop.texts("not_found"))
    }
    return html`
      <div class="page-head ${category ? "" : "hero"}">
        <h1>${category?.name ?? shop.texts("brand")}</h1>
        <p class="muted">
          ${category
            ? shop.texts("products", { count: products.length })
            : shop.texts("tagline")}
        </p>
      </div>
      ${products.length === 0 ? html`<p>${shop.texts("no_products")}</p>` : nothing}
      <ul class="products">
        ${products.map((product) => this.#renderCard(product))}
      </ul>
    `
  }

  #category() {
    return this.shop.categories.find(({ handle }) => handle === this.handle)
  }

  #renderCard(product: Product): TemplateResult {
    return html`
      <li class="product-card" data-testid="product-card">
        <a href="/products/${product.handle}" data-handle=${product.handle}>
          ${renderPicture(product)}
          <span class="product-title">${product.title}</span>
        </a>
        <span class="muted">${this.#renderPrice(product)}</span>
      </li>
    `
  }

  #renderPrice(product: Product): string {
    const price = lowestPrice(product)
    if (!price) {
      return this.shop.texts("not_for_sale")
    }
    const money = this.money(price.amount, price.code)
    return price.varies ? this.shop.texts("price_from", { price: money }) : money
  }
}

customElements.define("catalog-page", CatalogPage)
