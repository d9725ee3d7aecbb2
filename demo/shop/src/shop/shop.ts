import Medusa from "@medusajs/js-sdk"
import type { HttpTypes } from "@medusajs/framework/types"
import {
  claimReferral,
  createEncoreClient,
  createFormat,
  keepReferral,
  resolveLocale,
  type EncoreClient,
  type Format,
  type Locale,
  type Texts,
} from "medusa-plugin-encore/storefront"
import type { ShopConfig } from "../config.ts"
import { shopTexts, type ShopMessages } from "../i18n/index.ts"
import { Basket } from "./basket.ts"
import { Catalog, type Category } from "./catalog.ts"
import { ShopError } from "./error.ts"
import { Session, type Registration } from "./session.ts"
import { storage } from "./storage.ts"

const LOCALE_KEY = "locale"
const REGION_KEY = "region"

/** Everything a page of the shop needs; tells with `change` that something changed. */
export class Shop extends EventTarget {
  readonly sdk: Medusa
  readonly encore: EncoreClient
  readonly catalog: Catalog
  readonly basket: Basket
  readonly session: Session

  locale!: Locale
  texts!: Texts<ShopMessages>
  format!: Format
  regions: HttpTypes.StoreRegion[] = []
  region!: HttpTypes.StoreRegion
  categories: Category[] = []

  /** Opens the shop as the shopper left it: language, region, account and cart. */
  static async open(config: ShopConfig): Promise<Shop> {
    keepReferral()
    const shop = new Shop(config)
    await shop.#load()
    return shop
  }

  private constructor(config: ShopConfig) {
    super()
    this.sdk = new Medusa({
      baseUrl: config.backend_url,
      publishableKey: config.publishable_key,
      auth: { type: "jwt", jwtTokenStorageKey: "encore-shop.token" },
    })
    const changed = () => this.#changed()
    this.encore = createEncoreClient(this.sdk)
    this.catalog = new Catalog(this.sdk)
    this.basket = new Basket(this.sdk, changed)
    this.session = new Session(this.sdk, changed)
    this.#speak(resolveLocale(storage.get(LOCALE_KEY), ...navigator.languages))
  }

  async setLocale(locale: Locale): Promise<void> {
    storage.set(LOCALE_KEY, locale)
    this.#speak(locale)
    this.categories = await this.catalog.categories()
    this.#changed()
  }

  async setRegion(id: string): Promise<void> {
    const region = this.regions.find((candidate) => candidate.id === id)
    if (!region) {
      return
    }
    await this.basket.moveTo(region.id)
    storage.set(REGION_KEY, region.id)
    this.region = region
    this.#changed()
  }

  /** Signs in, and takes the guest's cart along. */
  async signIn(email: string, password: string): Promise<void> {
    await this.session.signIn(email, password)
    await this.basket.claim()
  }

  async register(registration: Registration): Promise<void> {
    await this.session.register(registration)
    await claimReferral(this.encore)
    await this.basket.claim()
  }

  /** Signs out. The cart is the customer's, and stays with the account. */
  async signOut(): Promise<void> {
    await this.session.signOut()
    this.basket.forget()
  }

  async #load(): Promise<void> {
    const [{ regions }, categories] = await Promise.all([
      this.sdk.store.region.list({ fields: "id,name,currency_code,*countries" }),
      this.catalog.categories(),
      this.session.restore(),
      this.basket.restore(),
    ])
    // The store lists them in no order of its own; a first visit has to look alike.
    this.regions = regions.sort((one, other) => one.name.localeCompare(other.name))
    this.categories = categories

    const wanted = this.basket.cart?.region_id ?? storage.get(REGION_KEY)
    const region = this.regions.find(({ id }) => id === wanted) ?? this.regions[0]
    if (!region) {
      throw new ShopError(this.texts("no_region"))
    }
    this.region = region
  }

  #speak(locale: Locale): void {
    this.locale = locale
    this.texts = shopTexts(locale)
    this.format = createFormat(locale)
    this.sdk.client.setLocale(locale)
    document.documentElement.lang = locale
  }

  #changed(): void {
    this.dispatchEvent(new Event("change"))
  }
}
