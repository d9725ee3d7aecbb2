import { MedusaContainer } from "@medusajs/framework/types"
import {
  ApiKeyType,
  ContainerRegistrationKeys,
  Modules,
} from "@medusajs/framework/utils"
import {
  createApiKeysWorkflow,
  createCustomerAccountWorkflow,
  createProductsWorkflow,
  createRegionsWorkflow,
  createSalesChannelsWorkflow,
  createShippingOptionsWorkflow,
  createShippingProfilesWorkflow,
  createStockLocationsWorkflow,
  createTaxRegionsWorkflow,
  createUserAccountWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
} from "@medusajs/medusa/core-flows"
import { generateJwtToken } from "@medusajs/framework/utils"
import { GATEWAY_PROVIDER } from "./gateway"

/** The runner's axios, as far as the tests use it. */
export type Api = {
  get: (url: string, config?: object) => Promise<{ status: number; data: any }>
  post: (
    url: string,
    body?: unknown,
    config?: object
  ) => Promise<{ status: number; data: any }>
  delete: (url: string, config?: object) => Promise<{ status: number; data: any }>
}

export type Headers = { headers: Record<string, string> }

/** A shop with one region in USD and one in EUR, a product, and an admin: what every
 * test of an order needs, made by Medusa's own workflows. */
export type Shop = {
  admin: Headers
  store: Headers
  regions: { usd: string; eur: string }
  shippingOptions: { usd: string; eur: string }
  /** Costs 25.40 in either currency, before 10 % tax. */
  variantId: string
  productId: string
}

/** The shops of stores that keep one. */
const kept = new WeakMap<MedusaContainer, Shop>()

/** Makes the shop of a store before its first test: the runner begins each test with the
 * database as it is then, so none of them makes it anew, which takes a second. */
export async function keepShop(container: MedusaContainer): Promise<void> {
  kept.set(container, await newShop(container))
}

/** The shop that a store keeps, else a new one. */
export async function makeShop(container: MedusaContainer): Promise<Shop> {
  return kept.get(container) ?? newShop(container)
}

async function newShop(container: MedusaContainer): Promise<Shop> {
  const payment_providers = ["pp_system_default", GATEWAY_PROVIDER]
  const {
    result: [channel],
  } = await createSalesChannelsWorkflow(container).run({
    input: { salesChannelsData: [{ name: "Shop" }] },
  })
  const {
    result: [key],
  } = await createApiKeysWorkflow(container).run({
    input: {
      api_keys: [{ title: "Shop", type: ApiKeyType.PUBLISHABLE, created_by: "test" }],
    },
  })
  await linkSalesChannelsToApiKeyWorkflow(container).run({
    input: { id: key!.id, add: [channel!.id] },
  })

  const { result: regions } = await createRegionsWorkflow(container).run({
    input: {
      regions: [
        {
          name: "US",
          currency_code: "usd",
          countries: ["us"],
          payment_providers,
        },
        {
          name: "Europe",
          currency_code: "eur",
          countries: ["de"],
          payment_providers,
        },
      ],
    },
  })
  await createTaxRegionsWorkflow(container).run({
    input: ["us", "de"].map((country_code) => ({
      country_code,
      provider_id: "tp_system",
      default_tax_rate: { name: "Tax", code: "tax", rate: 10 },
    })),
  })

  const {
    result: [location],
  } = await createStockLocationsWorkflow(container).run({
    input: { locations: [{ name: "Warehouse" }] },
  })
  await linkSalesChannelsToStockLocationWorkflow(container).run({
    input: { id: location!.id, add: [channel!.id] },
  })
  const {
    result: [profile],
  } = await createShippingProfilesWorkflow(container).run({
    input: { data: [{ name: "Default", type: "default" }] },
  })
  const fulfillment = container.resolve(Modules.FULFILLMENT)
  const link = container.resolve(ContainerRegistrationKeys.LINK)
  const set = await fulfillment.createFulfillmentSets({
    name: "Delivery",
    type: "shipping",
    service_zones: [
      {
        name: "Everywhere",
        geo_zones: ["us", "de"].map((country_code) => ({
          type: "country" as const,
          country_code,
        })),
      },
    ],
  })
  await link.create([
    {
      [Modules.STOCK_LOCATION]: { stock_location_id: location!.id },
      [Modules.FULFILLMENT]: { fulfillment_provider_id: "manual_manual" },
    },
    {
      [Modules.STOCK_LOCATION]: { stock_location_id: location!.id },
      [Modules.FULFILLMENT]: { fulfillment_set_id: set.id },
    },
  ])
  const { result: options } = await createShippingOptionsWorkflow(container).run({
    input: regions.map((region) => ({
      name: `Standard ${region.currency_code}`,
      price_type: "flat" as const,
      provider_id: "manual_manual",
      service_zone_id: set.service_zones[0]!.id,
      shipping_profile_id: profile!.id,
      type: { label: "Standard", description: "In three days", code: "standard" },
      prices: [{ region_id: region.id, amount: 5 }],
    })),
  })

  const {
    result: [product],
  } = await createProductsWorkflow(container).run({
    input: {
      products: [
        {
          title: "Record",
          status: "published",
          shipping_profile_id: profile!.id,
          sales_channels: [{ id: channel!.id }],
          options: [{ title: "Size", values: ["LP"] }],
          variants: [
            {
              title: "LP",
              options: { Size: "LP" },
              manage_inventory: false,
              prices: [
                { amount: 25.4, currency_code: "usd" },
                { amount: 25.4, currency_code: "eur" },
              ],
            },
          ],
        },
      ],
    },
  })

  return {
    admin: await makeAdmin(container),
    store: { headers: { "x-publishable-api-key": key!.token } },
    regions: { usd: regions[0]!.id, eur: regions[1]!.id },
    shippingOptions: { usd: options[0]!.id, eur: options[1]!.id },
    productId: product!.id,
    variantId: product!.variants[0]!.id,
  }
}

async function makeAdmin(container: MedusaContainer): Promise<Headers> {
  const identity = await container.resolve(Modules.AUTH).createAuthIdentities({
    provider_identities: [{ provider: "emailpass", entity_id: "admin@example.com" }],
  })
  const { result: user } = await createUserAccountWorkflow(container).run({
    input: { authIdentityId: identity.id, userData: { email: "admin@example.com" } },
  })
  return bearer(container, "user", user.id, identity.id)
}

/** A customer with an account, and the headers to call as them. */
export async function makeCustomer(
  container: MedusaContainer,
  shop: Shop,
  email: string
): Promise<{ id: string; authIdentityId: string } & Headers> {
  const identity = await container.resolve(Modules.AUTH).createAuthIdentities({
    provider_identities: [{ provider: "emailpass", entity_id: email }],
  })
  const { result: customer } = await createCustomerAccountWorkflow(container).run({
    input: {
      authIdentityId: identity.id,
      customerData: { email, first_name: "Ada", last_name: "Lovelace" },
    },
  })
  return {
    id: customer.id,
    authIdentityId: identity.id,
    headers: {
      ...shop.store.headers,
      ...bearer(container, "customer", customer.id, identity.id).headers,
    },
  }
}

function bearer(
  container: MedusaContainer,
  actorType: string,
  actorId: string,
  authIdentityId: string
): Headers {
  const { http } = container.resolve(
    ContainerRegistrationKeys.CONFIG_MODULE
  ).projectConfig
  const token = generateJwtToken(
    {
      actor_id: actorId,
      actor_type: actorType,
      auth_identity_id: authIdentityId,
      app_metadata: {},
    },
    { secret: http.jwtSecret, expiresIn: "1d" }
  )
  return { headers: { authorization: `Bearer ${token}` } }
}

const ADDRESS = {
  first_name: "Ada",
  last_name: "Lovelace",
  address_1: "1 Main Street",
  city: "Springfield",
  postal_code: "12345",
}

/** A cart with so many records, up to the point of completing it. */
export async function fillCart(
  api: Api,
  shop: Shop,
  as: Headers,
  options: {
    quantity?: number
    email?: string
    currency?: "usd" | "eur"
    address?: object
    metadata?: object
  } = {}
): Promise<string> {
  const currency = options.currency ?? "usd"
  const address = {
    ...ADDRESS,
    country_code: currency === "usd" ? "us" : "de",
    ...options.address,
  }
  const {
    data: { cart },
  } = await api.post(
    "/store/carts",
    {
      region_id: shop.regions[currency],
      email: options.email,
      shipping_address: address,
      billing_address: address,
      items: [{ variant_id: shop.variantId, quantity: options.quantity ?? 1 }],
      metadata: options.metadata,
    },
    as
  )
  await api.post(
    `/store/carts/${cart.id}/shipping-methods`,
    { option_id: shop.shippingOptions[currency] },
    as
  )
  return cart.id
}

/** Opens a payment session for what is to be paid on a cart. */
export async function readyToPay(
  api: Api,
  cartId: string,
  as: Headers,
  session: { provider_id: string; data?: object } = { provider_id: "pp_system_default" }
): Promise<void> {
  const {
    data: { payment_collection },
  } = await api.post("/store/payment-collections", { cart_id: cartId }, as)
  await api.post(
    `/store/payment-collections/${payment_collection.id}/payment-sessions`,
    session,
    as
  )
}

/** Pays and completes a cart.
 * @returns the order's id */
export async function completeCart(
  api: Api,
  cartId: string,
  as: Headers
): Promise<string> {
  await readyToPay(api, cartId, as)
  const { data } = await api.post(`/store/carts/${cartId}/complete`, {}, as)
  return data.order.id
}

/** Buys so many records.
 * @returns the order's id */
export async function buy(
  api: Api,
  shop: Shop,
  as: Headers,
  options: Parameters<typeof fillCart>[3] = {}
): Promise<string> {
  return completeCart(api, await fillCart(api, shop, as, options), as)
}

/** One point per whole unit of money, in USD and EUR, tax in, shipping out. */
export async function publishRule(api: Api, shop: Shop, effect: object = {}) {
  const {
    data: { earning_rule },
  } = await api.post(
    "/admin/encore/earning-rules",
    {
      name: "One point a dollar",
      definition: {
        trigger: "order_placed",
        effect: {
          type: "per_amount",
          rates: [
            { currency_code: "usd", points: 1, per: 1 },
            { currency_code: "eur", points: 1, per: 1 },
          ],
          ...effect,
        },
      },
    },
    shop.admin
  )
  await api.post(
    `/admin/encore/earning-rules/${earning_rule.id}/publish`,
    {},
    shop.admin
  )
  return earning_rule.id as string
}
