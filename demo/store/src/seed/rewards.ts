import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

/** What of Encore's module this seed asks for. */
type Encore = { listRewards: (filters: object) => Promise<{ id: string }[]> }

const EVERYTHING = { type: "all", ids: [] }

const EVERYBODY = {
  stages: [],
  tier_ids: [],
  customer_group_ids: [],
  min_purchases: null,
  max_purchases: null,
  min_net_spend: [],
}

const REWARDS = [
  {
    name: "10 € off",
    description: "Off anything in the shop.",
    terms: {
      kind: "amount",
      amounts: [
        { currency_code: "eur", amount: 10 },
        { currency_code: "usd", amount: 10 },
      ],
      goods: EVERYTHING,
      min_spend: [],
    },
    price_points: 400,
  },
  {
    name: "Free shipping",
    description: "Your next order travels at our expense.",
    terms: { kind: "free_shipping", min_spend: [] },
    price_points: 150,
  },
  {
    name: "Buy one, get one free",
    description: "Two of anything for the price of one.",
    terms: {
      kind: "buy_x_get_y",
      buy: { goods: EVERYTHING, quantity: 1 },
      get: { goods: EVERYTHING, quantity: 1, percent: 100 },
      min_spend: [],
    },
    price_points: 900,
    stock: 50,
    limit_total: 1,
  },
  {
    name: "A coffee with our buyer",
    description: "Half an hour about what you would like to find here.",
    terms: { kind: "perk" },
    price_points: 50,
    stock: 10,
    limit_total: 1,
  },
]

/** A few rewards that points buy; those of the same name are there already. */
export async function seedRewards(container: MedusaContainer): Promise<void> {
  const encore = container.resolve<Encore>("encore")
  const run = (id: string, input: object) =>
    container.resolve(Modules.WORKFLOW_ENGINE).run(id, { input })
  for (const reward of REWARDS) {
    if ((await encore.listRewards({ name: reward.name })).length) {
      continue
    }
    await run("encore-save-reward", {
      actor_id: null,
      reward: {
        translations: {},
        stock: null,
        limit_total: null,
        limit_per_period: null,
        period_days: null,
        audience: EVERYBODY,
        starts_at: null,
        ends_at: null,
        valid_days: 90,
        expiry_refund: "full",
        on_order_canceled: "restore",
        returnable: true,
        ...reward,
      },
    })
    const [made] = await encore.listRewards({ name: reward.name })
    await run("encore-set-reward-status", {
      id: made!.id,
      status: "published",
      actor_id: null,
    })
  }
}
