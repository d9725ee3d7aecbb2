import { html, nothing, type TemplateResult } from "lit"
import { Action } from "../elements/action.ts"
import { renderNotice } from "../elements/notice.ts"
import { LoadingPage } from "../elements/page.ts"
import { renderPicture } from "../elements/picture.ts"
import {
  byPrice,
  inStock,
  priceOf,
  type Product,
  type Variant,
} from "../shop/catalog.ts"

interface ProductData {
  /** Null where no product has this handle. */
  product: Product | null
}

/** One product: its picture, what it costs, its variants, and into the cart. */
class ProductPage extends LoadingPage<ProductData> {
  static override properties = {
    ...LoadingPage.properties,
    handle: { attribute: false },
    variantId: { state: true },
    added: { state: true },
  }

  declare handle: string
  declare variantId: string | undefined
  declare added: boolean

  readonly #adding = new Action(this)

  protected override key(): string {
    const { region, locale } = this.shop
    return [this.handle, region.id, locale].join()
  }

  protected override async load(): Promise<ProductData> {
    const { catalog, region } = this.shop
    return { product: await catalog.product(region.id, this.handle) }
  }

  protected override renderPage({ product }: ProductData): TemplateResult {
    const { shop } = this
    if (!product) {
      return renderNotice(shop, shop.texts("product_not_found"))
    }
    const variants = byPrice(product.variants ?? [])
    const variant = this.#chosen(variants)
    const price = variant && priceOf(variant)
    return html`
      <article class="product">
        <div class="product-picture">${renderPicture(product, product.title)}</div>
        <div class="product-text">
          <h1>${product.title}</h1>
          <p class="price">
            ${price ? this.money(price.amount, price.code) : shop.texts("not_for_sale")}
          </p>
          ${product.description
            ? html`<p class="description">${product.description}</p>`
            : nothing}
          <form
            class="buy"
            @submit=${(event: SubmitEvent) => this.#add(event, variant)}
          >
            ${variants.length > 1 ? this.#renderVariants(variants, variant) : nothing}
            <div class="buy-row">
              <label class="field quantity">
                <span>${shop.texts("quantity")}</span>
                <input
                  name="quantity"
                  type="number"
                  min="1"
                  max="99"
                  value="1"
                  inputmode="numeric"
                  data-testid="quantity"
                  required
                />
              </label>
              ${this.#renderAdd(variant)}
            </div>
          </form>
          ${this.#renderOutcome(product)}
        </div>
      </article>
    `
  }

  #renderVariants(variants: Variant[], chosen: Variant | undefined): TemplateResult {
    return html`
      <fieldset class="choices">
        <legend>${this.shop.texts("option")}</legend>
        ${variants.map(
          (variant) => html`
            <label class="choice">
              <input
                type="radio"
                name="variant"
                value=${variant.id}
                .checked=${variant.id === chosen?.id}
                data-testid="variant"
                @change=${() => (this.variantId = variant.id)}
              />
              <span>${variant.title}</span>
            </label>
          `
        )}
      </fieldset>
    `
  }

  #renderAdd(variant: Variant | undefined): TemplateResult {
    const { texts } = this.shop
    const buyable = variant && priceOf(variant) && inStock(variant)
    const text = variant && !inStock(variant) ? "out_of_stock" : "add_to_cart"
    return html`
      <button class="button primary" data-testid="add-to-cart" ?disabled=${!buyable}>
        ${texts(this.#adding.busy ? "adding" : text)}
      </button>
    `
  }

  #renderOutcome(product: Product): TemplateResult {
    const { texts } = this.shop
    const { error } = this.#adding
    return html`
      <p class="added" role="status" data-testid="added">
        ${this.added
          ? html`${texts("added", { product: product.title })}
              <a href="/cart">${texts("view_cart")}</a>`
          : nothing}
      </p>
      ${error ? this.renderError(this.describe(error)) : nothing}
    `
  }

  #chosen(variants: Variant[]): Variant | undefined {
    return variants.find(({ id }) => id === this.variantId) ?? variants[0]
  }

  async #add(event: SubmitEvent, variant: Variant | undefined): Promise<void> {
    event.preventDefault()
    if (!variant || !(event.target instanceof HTMLFormElement)) {
      return
    }
    const quantity = Number(new FormData(event.target).get("quantity"))
    this.added = false
    await this.#adding.run(async () => {
      await this.shop.basket.add(variant.id, quantity, this.shop.region.id)
      this.added = true
    })
  }
}

customElements.define("product-page", ProductPage)
