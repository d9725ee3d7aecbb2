import { createOrderWorkflow } from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { Order } from "./order"

/** What of Encore's module this seed asks for. */
type Encore = {
  programInForce: () => Promise<{ settings: { referral: { enabled: boolean } } }>
  listMembers: (
    filters: object
  ) => Promise<{ id: string; customer_id: string | null; referral_code: string }[]>
  listPurchases: (filters: object) => Promise<object[]>
  listRewards: (filters: object) => Promise<{ id: string }[]>
  createRewards: (data: object) => Promise<{ id: string }>
}

/** Friends whom the demo's shopper has brought, each at another point of the way. */
const FRIENDS: { name: [string, string]; orders?: number; device?: string }[] = [
  { name: ["Nikos", "Dimou"], orders: 2 },
  { name: ["Sofia", "Pappas"], orders: 1 },
  { name: ["Clara", "Vidal"], device: "shared" },
  { name: ["Ivan", "Orlov"], device: "shared" },
  { name: ["Mei", "Lin"] },
]

/** Switches the referral program on, and lets the demo's shopper bring friends. */
export async function seedReferrals(
  container: MedusaContainer,
  { shopper }: Order
): Promise<void> {
  const encore = container.resolve<Encore>("encore")
  const run = (id: string, input: object) =>
    container.resolve(Modules.WORKFLOW_ENGINE).run(id, { input })
  const { settings } = await encore.programInForce()
  if (!settings.referral.enabled) {
    await run("encore-update-settings", {
      settings: { ...settings, referral: await referralSettings(encore) },
    })
  }

  const [advocate] = await encore.listMembers({ email: shopper.email })
  for (const friend of FRIENDS) {
    const customerId = await signUp(container, friend.name)
    await run("encore-enroll-customers", { customer_ids: [customerId] })
    const [member] = await encore.listMembers({ customer_id: customerId })
    await run("encore-tie-referral", {
      code: advocate!.referral_code,
      member_id: member!.id,
      device_hash: friend.device ?? null,
      at: new Date(),
    })
    const known = await encore.listPurchases({ member_id: member!.id })
    for (let n = known.length; n < (friend.orders ?? 0); n++) {
      const order_ids = [await placeOrder(container, customerId, friend.name)]
      await run("encore-account-for-orders", { order_ids })
    }
  }
  await run("encore-settle-referrals", {})
}

async function referralSettings(encore: Encore) {
  return {
    enabled: true,
    shop_url: process.env.STOREFRONT_URL,
    friend: {
      welcome_reward_id: await pointsReward(encore, "100 points to begin with", 100),
    },
    advocate: {
      reward_id: await pointsReward(encore, "500 points for a friend", 500),
    },
  }
}

async function pointsReward(
  encore: Encore,
  name: string,
  points: number
): Promise<string> {
  const [found] = await encore.listRewards({ name })
  const reward =
    found ??
    (await encore.createRewards({
      name,
      kind: "points",
      terms: { kind: "points", points },
      translations: {},
      audience: {
        stages: [],
        tier_ids: [],
        customer_group_ids: [],
        min_purchases: null,
        max_purchases: null,
        min_net_spend: [],
      },
      status: "published",
    }))
  return reward.id
}

async function signUp(
  container: MedusaContainer,
  [first_name, last_name]: [string, string]
): Promise<string> {
  const email = `${first_name}.${last_name}@example.com`.toLowerCase()
  const customers = container.resolve(Modules.CUSTOMER)
  const [found] = await customers.listCustomers({ email, has_account: true })
  const customer =
    found ??
    (await customers.createCustomers({
      email,
      first_name,
      last_name,
      has_account: true,
    }))
  return customer.id
}

/** An order as the back office takes one by telephone. */
async function placeOrder(
  container: MedusaContainer,
  customerId: string,
  [first_name, last_name]: [string, string]
): Promise<string> {
  const [region] = await container
    .resolve(Modules.REGION)
    .listRegions({ currency_code: "eur" }, { relations: ["countries"] })
  const [channel] = await container
    .resolve(Modules.SALES_CHANNEL)
    .listSalesChannels({}, { take: 1 })
  const { result: order } = await createOrderWorkflow(container).run({
    input: {
      region_id: region!.id,
      sales_channel_id: channel!.id,
      currency_code: "eur",
      customer_id: customerId,
      email: `${first_name}.${last_name}@example.com`.toLowerCase(),
      shipping_address: {
        first_name,
        last_name,
        address_1: `${last_name} Street 3`,
        city: "Berlin",
        postal_code: "10115",
        country_code: region!.countries[0]!.iso_2,
      },
      items: [{ title: "Gift parcel", quantity: 1, unit_price: 60 }],
    },
  })
  return order.id
}
