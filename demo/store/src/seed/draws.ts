import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { Order } from "./order"

const DAY = 86_400_000

/** What of Encore's module this seed asks for. */
type Encore = {
  listDraws: (filters: object, config: object) => Promise<{ id: string }[]>
  listMembers: (filters: object, config: object) => Promise<{ id: string }[]>
}

/** One draw that is on, to be entered, and one that is over, to be checked. */
export async function seedDraws(container: MedusaContainer, order: Order) {
  const encore = container.resolve<Encore>("encore")
  if ((await encore.listDraws({}, { take: 1 })).length) {
    return
  }
  const users = container.resolve(Modules.USER)
  const [admin] = await users.listUsers({ email: order.admin.email })
  const by = { actor_type: "user" as const, actor_id: admin!.id }
  const tent = await reward(container, by.actor_id, "A weekend tent")
  const lamp = await reward(container, by.actor_id, "A camping lamp")
  const members = await encore.listMembers(
    { merged_into_id: null, customer_id: { $ne: null } },
    { select: ["id"], take: 60, order: { id: "ASC" } }
  )
  const now = Date.now()
  const ways = {
    free: true,
    order: {
      per: "amount" as const,
      entries: 1,
      amounts: [
        { currency_code: "eur", amount: 50 },
        { currency_code: "usd", amount: 50 },
      ],
      min_spend: [],
      product_ids: [],
      category_ids: [],
    },
    points: { points: 100 },
    activities: [],
  }
  const audience = { stages: [], tier_ids: [], country_codes: [] }
  const prizes = [
    { name: "A weekend tent", translations: {}, reward_id: tent, count: 1 },
    { name: "A camping lamp", translations: {}, reward_id: lamp, count: 3 },
  ]
  const common = {
    terms: "One free entry for each person. No purchase is needed to win.",
    ways,
    audience,
    prizes,
    alternates: 2,
    max_per_member: 20,
    one_prize_per_member: true,
    draw_automatically: false,
  }

  const draws = [
    {
      ...common,
      name: "Autumn outdoors",
      description: "A tent and three lamps for the shortest days of the year.",
      translations: {
        es: {
          name: "Otoño al aire libre",
          description: "Una tienda y tres linternas para los días más cortos del año.",
          terms: "Una participación gratuita por persona. No hace falta comprar nada.",
        },
      },
      opens_at: new Date(now - 60 * DAY),
      closes_at: new Date(now + DAY),
      over: true,
    },
    {
      ...common,
      name: "Winter adventure",
      description: "Win a tent for the next season, or one of three lamps.",
      translations: {
        es: {
          name: "Aventura de invierno",
          description:
            "Gane una tienda para la próxima temporada o una de tres linternas.",
          terms: "Una participación gratuita por persona. No hace falta comprar nada.",
        },
      },
      opens_at: new Date(now - 10 * DAY),
      closes_at: new Date(now + 30 * DAY),
      over: false,
    },
  ]
  for (const { over, ...definition } of draws) {
    const draw = await run<{ id: string }>(container, "encore-save-draw", {
      definition,
      by,
    })
    await run(container, "encore-publish-draw", { id: draw.id, by })
    for (const { id: member_id } of members) {
      await run(container, "encore-enter-draw", {
        draw_id: draw.id,
        member_id,
        way: "free",
        country_code: null,
        by,
      })
    }
    if (over) {
      await run(container, "encore-close-draw", { id: draw.id, by })
      await run(container, "encore-draw-winners", { id: draw.id, by })
    }
  }
}

/** A prize to be handed over: a promise in words. */
async function reward(container: MedusaContainer, actor_id: string, name: string) {
  const { id } = await run<{ id: string }>(container, "encore-save-reward", {
    actor_id,
    reward: {
      name,
      description: null,
      translations: {},
      terms: { kind: "perk" },
      price_points: null,
      stock: null,
      limit_total: null,
      limit_per_period: null,
      period_days: null,
      audience: {
        stages: [],
        tier_ids: [],
        customer_group_ids: [],
        min_purchases: null,
        max_purchases: null,
        min_net_spend: [],
      },
      starts_at: null,
      ends_at: null,
      valid_days: null,
      expiry_refund: "none",
      on_order_canceled: "restore",
      returnable: false,
    },
  })
  await run(container, "encore-set-reward-status", {
    id,
    status: "published",
    actor_id,
  })
  return id
}

/** Runs one of Encore's workflows by its name. */
async function run<Result>(
  container: MedusaContainer,
  workflow: string,
  input: object
): Promise<Result> {
  const { result } = await container
    .resolve(Modules.WORKFLOW_ENGINE)
    .run(workflow, { input })
  return result as Result
}
