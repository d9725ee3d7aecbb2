import { MathBN } from "@medusajs/framework/utils"
import { Sql } from "../lib/sql"

/** What a member spent in one currency, net of refunds; major units. */
export type Spending = {
  currency_code: string
  count: number
  net_total: number
  average_order_value: number
}

/** A member's spending, by currency, the most used first; what was canceled isn't in it. */
export async function spendingByCurrency(
  sql: Sql,
  memberId: string
): Promise<Spending[]> {
  const rows = await sql<{ currency_code: string; count: number; net_total: string }>(
    `select currency_code, count(*)::integer as count,
       sum(amount - refunded_amount)::text as net_total
     from encore_purchase
     where member_id = ? and canceled_at is null and lost_at is null and deleted_at is null
     group by currency_code order by 2 desc, 1`,
    [memberId]
  )
  return rows.map((row) => ({
    ...row,
    net_total: Number(row.net_total),
    average_order_value: averageOrderValue(row.net_total, row.count),
  }))
}

/** Four decimals are enough for any currency's minor unit. */
export function averageOrderValue(total: number | string, count: number): number {
  return count ? MathBN.convert(MathBN.div(total, count), 4).toNumber() : 0
}
