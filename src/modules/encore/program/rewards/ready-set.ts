import { Sql } from "../../lib/sql"
import { Audience, RewardInput } from "./reward-input"
import { RewardTerms } from "./reward-terms"

/** Whom the ready rewards are for, and of which kinds there is one for each. "Buy nine,
 * get the tenth free" is a stamp card, which the room of stamps makes. */
export const READY_AUDIENCES = ["first_time", "repeat", "big_spender"] as const
export const READY_KINDS = ["perk", "coupon", "buy_one"] as const

export type ReadyKey =
  `${(typeof READY_AUDIENCES)[number]}_${(typeof READY_KINDS)[number]}`

const PERCENT = { first_time: 10, repeat: 15, big_spender: 20 }

/** What a big spender has spent, where nothing is known of what people spend here. */
const FIRST_GUESS = 500

/**
 * One reward of each kind for first-time, repeat and big-spending customers, to be looked
 * over and published.
 *
 * @param bigSpend what a tenth of the buyers have spent at least, by currency
 * @param words name and description of each, in the admin's language
 */
export function readySet(
  bigSpend: Audience["min_net_spend"],
  currencyCodes: string[],
  words: (key: ReadyKey) => { name: string; description: string }
): RewardInput[] {
  const audiences: Record<(typeof READY_AUDIENCES)[number], Partial<Audience>> = {
    first_time: { max_purchases: 1 },
    repeat: { min_purchases: 2 },
    big_spender: {
      min_net_spend: bigSpend.length
        ? bigSpend
        : currencyCodes.map((currency_code) => ({
            currency_code,
            amount: FIRST_GUESS,
          })),
    },
  }
  return READY_AUDIENCES.flatMap((who) =>
    READY_KINDS.map((kind) =>
      RewardInput.parse({
        ...words(`${who}_${kind}`),
        terms: termsOf(kind, PERCENT[who]),
        price_points: 0,
        limit_total: 1,
        valid_days: 90,
        audience: audiences[who],
      })
    )
  )
}

function termsOf(kind: (typeof READY_KINDS)[number], percent: number): RewardTerms {
  const goods = { type: "all" as const, ids: [] }
  const terms: Record<typeof kind, RewardTerms> = {
    perk: { kind: "perk" },
    coupon: { kind: "percent", percent, goods, min_spend: [] },
    buy_one: {
      kind: "buy_x_get_y",
      buy: { goods, quantity: 1 },
      get: { goods, quantity: 1, percent: 100 },
      min_spend: [],
    },
  }
  return terms[kind]
}

/** What the tenth of the buyers who spent most have spent at least, in each currency that
 * people mostly buy in; rounded down to two figures, as a person would say it. */
export async function bigSpends(sql: Sql): Promise<Audience["min_net_spend"]> {
  const rows = await sql<{ currency_code: string; amount: string }>(
    `select currency_code,
       percentile_disc(0.9) within group (order by net_total)::text as amount
     from encore_member
     where purchase_count > 0 and currency_code is not null and net_total > 0
       and deleted_at is null
     group by currency_code order by currency_code`
  )
  return rows.map(({ currency_code, amount }) => ({
    currency_code,
    amount: roundedDown(Number(amount)),
  }))
}

function roundedDown(amount: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(amount)) - 1)
  return Math.floor(amount / unit) * unit
}
