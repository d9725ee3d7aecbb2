import { html, nothing, type TemplateResult } from "lit"
import { renderNotice } from "../elements/notice.ts"
import { LoadingPage } from "../elements/page.ts"
import { renderPicture } from "../elements/picture.ts"
import { lowestPrice, type Category, type Product } from "../shop/catalog.ts"

interface CatalogData {
  /** Null on the first page, which shows all of them. */
  category: Category | null
  products: Product[]
}

/** All products, or those of one category. */
class CatalogPage extends LoadingPage<CatalogData | "not_found"> {
  static override properties = {
    ...LoadingPage.properties,
    handle: { attribute: false },
  }

  declare handle: string | undefined

  protected override key(): string {
    const { region, locale } = this.shop
    return [this.handle, region.id, locale].join()
  }

  protected override async load(): Promise<CatalogData | "not_found"> {
    const { catalog, categories, region } = this.shop
    const category = categories.find(({ handle }) => handle === this.handle) ?? null
    if (this.handle && !category) {
      return "not_found"
    }
    return { category, products: await catalog.products(region.id, category?.id) }
  }

  protected override renderPage(data: CatalogData | "not_found"): TemplateResult {
    const { shop } = this
    if (data === "not_found") {
      return renderNotice(shop, shop.texts("not_found"))
    }
    const { category, products } = data
    return category
      ? html`
          <div class="page-head">
            <h1>${category.name}</h1>
            <p class="muted">${shop.texts("products", { count: products.length })}</p>
          </div>
          ${this.#renderProducts(products)}
        `
      : html`
          <div class="page-head hero">
            <h1>${shop.texts("hero_title")}</h1>
            <p class="muted">${shop.texts("tagline")}</p>
          </div>
          ${shop.categories.map(({ id, name }) => {
            const members = products.filter((product) => isIn(product, id))
            return members.length > 0
              ? html`<section class="shelf">
                  <h2>${name}</h2>
                  ${this.#renderProducts(members)}
                </section>`
              : nothing
          })}
          ${this.#renderProducts(
            products.filter(({ categories }) => !categories?.length)
          )}
        `
  }

  #renderProducts(products: Product[]): TemplateResult | typeof nothing {
    if (products.length === 0) {
      return nothing
    }
    return html`
      <ul class="products">
        ${products.map((product) => this.#renderCard(product))}
      </ul>
    `
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

const isIn = (product: Product, categoryId: string): boolean =>
  product.categories?.some(({ id }) => id === categoryId) ?? false

customElements.define("catalog-page", CatalogPage)
