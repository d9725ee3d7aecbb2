import { Sql } from "../../lib/sql"
import { CouponStatus } from "./coupon-status"

/** What a source's grant has become. */
export type GrantedCoupon = {
  id: string
  code: string
  source_id: string
  status: CouponStatus
  /** Whether it can no longer be taken back. */
  used: boolean
  /** Whether it gives goods for nothing. */
  gives_goods: boolean
}

const COLUMNS = `id, code, source_id, status,
  status = 'redeemed' and not (order_id is null and reward #>> '{terms,kind}' = 'points')
    as used,
  reward #>> '{terms,kind}' = 'free_product'
    or (reward #>> '{terms,kind}' = 'buy_x_get_y'
      and reward #>> '{terms,get,percent}' = '100') as gives_goods`

/** The coupons that these sources have brought. */
export async function couponsOfSources(
  sql: Sql,
  sourceType: string,
  sourceIds: string[]
): Promise<GrantedCoupon[]> {
  return sourceIds.length
    ? sql<GrantedCoupon>(
        `select ${COLUMNS} from encore_coupon
         where source_type = ? and source_id = any(?) and deleted_at is null`,
        [sourceType, sourceIds]
      )
    : []
}

/** Those of these codes that such sources brought and that give goods for nothing. */
export async function codesOfGifts(
  sql: Sql,
  sourceType: string,
  codes: string[]
): Promise<Set<string>> {
  const coupons = codes.length
    ? await sql<GrantedCoupon>(
        `select ${COLUMNS} from encore_coupon
         where code = any(?) and source_type = ? and deleted_at is null`,
        [codes, sourceType]
      )
    : []
  return new Set(
    coupons.filter((coupon) => coupon.gives_goods).map((coupon) => coupon.code)
  )
}
