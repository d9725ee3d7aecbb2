import {
  createDefaultsWorkflow,
  createRegionsWorkflow,
  createShippingOptionsWorkflow,
  createShippingProfilesWorkflow,
  createStockLocationsWorkflow,
  createTaxRegionsWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
  updateStoresWorkflow,
} from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  MedusaError,
  Modules,
} from "@medusajs/framework/utils"
import { foundOrMade } from "./found-or-made"

const regions = [
  { name: "Europe", currency_code: "eur", countries: ["de", "es", "fr", "gr"] },
  { name: "United States", currency_code: "usd", countries: ["us"] },
]

/** What each country adds to a price, in per cent. */
const taxes = [
  { country_code: "de", name: "MwSt.", rate: 19 },
  { country_code: "es", name: "IVA", rate: 21 },
  { country_code: "fr", name: "TVA", rate: 20 },
  { country_code: "gr", name: "ΦΠΑ", rate: 24 },
  { country_code: "us", name: "Sales tax", rate: 8 },
]

const shipping = [
  {
    name: "Standard",
    code: "standard",
    description: "Three to five days",
    amount: 4.9,
  },
  { name: "Express", code: "express", description: "The next day", amount: 12.9 },
]

const SYSTEM_PAYMENT = "pp_system_default"
const MANUAL_FULFILMENT = "manual_manual"

export interface Market {
  sales_channel_id: string
  stock_location_id: string
  shipping_profile_id: string
  publishable_key: string
}

/** Where the shop sells, from where it ships, and at what cost. */
export async function seedMarket(container: MedusaContainer): Promise<Market> {
  const { result } = await createDefaultsWorkflow(container).run()
  const store = given(result)
  const sales_channel_id = given(store.default_sales_channel_id)
  await updateStoresWorkflow(container).run({
    input: {
      selector: { id: store.id },
      update: {
        name: "Encore Coffee & Tea",
        supported_currencies: [
          { currency_code: "eur", is_default: true },
          { currency_code: "usd" },
        ],
      },
    },
  })
  await seedRegions(container)
  const stock_location_id = await seedLocation(container, sales_channel_id)
  const shipping_profile_id = await seedShipping(container, stock_location_id)
  return {
    sales_channel_id,
    stock_location_id,
    shipping_profile_id,
    publishable_key: await publishableKey(container),
  }
}

async function seedRegions(container: MedusaContainer) {
  await foundOrMade(
    container,
    "region",
    "name",
    regions,
    ({ name }) => name,
    async (missing) => {
      const { result } = await createRegionsWorkflow(container).run({
        input: {
          regions: missing.map((region) => ({
            ...region,
            is_tax_inclusive: false,
            payment_providers: [SYSTEM_PAYMENT],
          })),
        },
      })
      return result
    }
  )
  await foundOrMade(
    container,
    "tax_region",
    "country_code",
    taxes,
    ({ country_code }) => country_code,
    async (missing) => {
      const { result } = await createTaxRegionsWorkflow(container).run({
        input: missing.map(({ country_code, name, rate }) => ({
          country_code,
          provider_id: "tp_system",
          default_tax_rate: { name, rate, code: country_code },
        })),
      })
      return result
    }
  )
}

async function seedLocation(container: MedusaContainer, sales_channel_id: string) {
  const link = container.resolve(ContainerRegistrationKeys.LINK)
  const [location] = await foundOrMade(
    container,
    "stock_location",
    "name",
    ["Warehouse"],
    (name) => name,
    async ([name = ""]) => {
      const address = {
        address_1: "Speicherstadt 1",
        city: "Hamburg",
        country_code: "DE",
      }
      const { result } = await createStockLocationsWorkflow(container).run({
        input: { locations: [{ name, address }] },
      })
      return result
    }
  )
  const id = given(location?.id)
  await linkSalesChannelsToStockLocationWorkflow(container).run({
    input: { id, add: [sales_channel_id] },
  })
  await link.create({
    [Modules.STOCK_LOCATION]: { stock_location_id: id },
    [Modules.FULFILLMENT]: { fulfillment_provider_id: MANUAL_FULFILMENT },
  })
  return id
}

async function seedShipping(container: MedusaContainer, stock_location_id: string) {
  const [profile] = await foundOrMade(
    container,
    "shipping_profile",
    "name",
    ["Parcels"],
    (name) => name,
    async ([name = ""]) => {
      const { result } = await createShippingProfilesWorkflow(container).run({
        input: { data: [{ name, type: "default" }] },
      })
      return result
    }
  )
  const shipping_profile_id = given(profile?.id)
  for (const { name, countries, currency_code } of regions) {
    const service_zone_id = await seedZone(
      container,
      stock_location_id,
      name,
      countries
    )
    await seedOptions(container, {
      service_zone_id,
      shipping_profile_id,
      currency_code,
    })
  }
  return shipping_profile_id
}

/** The service zone of a region, in a fulfilment set of the warehouse. */
async function seedZone(
  container: MedusaContainer,
  stock_location_id: string,
  name: string,
  countries: string[]
) {
  const fulfillment = container.resolve(Modules.FULFILLMENT)
  const link = container.resolve(ContainerRegistrationKeys.LINK)
  const [zone] = await foundOrMade(
    container,
    "service_zone",
    "name",
    [name],
    (it) => it,
    async () => {
      const geo_zones = countries.map((country_code) => ({
        type: "country" as const,
        country_code,
      }))
      const set = await fulfillment.createFulfillmentSets({
        name: `Warehouse to ${name}`,
        type: "shipping",
        service_zones: [{ name, geo_zones }],
      })
      await link.create({
        [Modules.STOCK_LOCATION]: { stock_location_id },
        [Modules.FULFILLMENT]: { fulfillment_set_id: set.id },
      })
      return set.service_zones
    }
  )
  return given(zone?.id)
}

async function seedOptions(
  container: MedusaContainer,
  to: { service_zone_id: string; shipping_profile_id: string; currency_code: string }
) {
  const { currency_code, ...ids } = to
  const fulfillment = container.resolve(Modules.FULFILLMENT)
  const found = await fulfillment.listShippingOptions({
    service_zone: { id: ids.service_zone_id },
  })
  const missing = shipping.filter(({ name }) => !found.some((it) => it.name === name))
  if (missing.length) {
    await createShippingOptionsWorkflow(container).run({
      input: missing.map(({ name, code, description, amount }) => ({
        ...ids,
        name,
        price_type: "flat",
        provider_id: MANUAL_FULFILMENT,
        type: { label: name, description, code },
        prices: [{ currency_code, amount }],
        rules: [
          { attribute: "enabled_in_store", value: "true", operator: "eq" },
          { attribute: "is_return", value: "false", operator: "eq" },
        ],
      })),
    })
  }
}

async function publishableKey(container: MedusaContainer): Promise<string> {
  const keys = container.resolve(Modules.API_KEY)
  const [key] = await keys.listApiKeys({ type: "publishable" })
  return given(key?.token)
}

function given<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      "The seed lacks a record."
    )
  }
  return value
}
