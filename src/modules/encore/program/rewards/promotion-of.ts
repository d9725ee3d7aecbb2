import { CreatePromotionDTO, PromotionDTO } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import { Goods, isPromotion, RewardTerms } from "./reward-terms"
import { StoredCoupon } from "./coupons"

export type NativeRule = {
  attribute: string
  operator: "eq" | "in" | "gte"
  values: string[]
}

/** What Medusa is to have of a coupon, apart from its campaign. */
export type NativePromotion = Omit<
  CreatePromotionDTO,
  "rules" | "application_method" | "campaign" | "campaign_id"
> & {
  rules: NativeRule[]
  application_method: Omit<
    CreatePromotionDTO["application_method"],
    "target_rules" | "buy_rules" | "promotion"
  > & { target_rules?: NativeRule[]; buy_rules?: NativeRule[] }
}

/**
 * The promotion that makes a coupon work: once, for its owner's accounts, in its
 * currency. The metadata say which coupon and which making of it, so that one that is
 * there already is known again.
 *
 * @param customerIds the accounts of the coupon's member
 * @returns null for what is no promotion
 */
export function promotionOf(
  coupon: Pick<StoredCoupon, "id" | "code" | "generation" | "currency_code" | "reward">,
  customerIds: string[]
): NativePromotion | null {
  const { terms } = coupon.reward
  if (!isPromotion(terms)) {
    return null
  }
  return {
    code: coupon.code,
    type: terms.kind === "buy_x_get_y" ? "buyget" : "standard",
    status: "active",
    is_automatic: false,
    // An amount is what the customer pays less, with tax: the card says so.
    is_tax_inclusive: terms.kind === "amount",
    limit: 1,
    metadata: { encore_coupon_id: coupon.id, encore_generation: coupon.generation },
    rules: [
      { attribute: "customer.id", operator: "in", values: [...customerIds].sort() },
      ...spendRules(terms.min_spend, coupon.currency_code),
    ],
    application_method: methodOf(terms, coupon.currency_code),
  }
}

type PromotionTerms = Extract<RewardTerms, { min_spend: unknown }>

function spendRules(
  minSpend: PromotionTerms["min_spend"],
  currencyCode: string | null
): NativeRule[] {
  const least = minSpend.find((spend) => spend.currency_code === currencyCode)
  return least
    ? [
        { attribute: "currency_code", operator: "eq", values: [least.currency_code] },
        {
          attribute: "original_item_total",
          operator: "gte",
          values: [String(least.amount)],
        },
      ]
    : []
}

function methodOf(
  terms: PromotionTerms,
  currencyCode: string | null
): NativePromotion["application_method"] {
  switch (terms.kind) {
    case "percent":
      return {
        type: "percentage",
        value: terms.percent,
        target_type: "items",
        allocation: "across",
        target_rules: goodsRules(terms.goods),
      }
    case "amount":
      return {
        type: "fixed",
        value: terms.amounts.find((a) => a.currency_code === currencyCode)!.amount,
        currency_code: currencyCode!,
        target_type: "items",
        allocation: "across",
        target_rules: goodsRules(terms.goods),
      }
    case "free_shipping":
      return {
        type: "percentage",
        value: 100,
        target_type: "shipping_methods",
        allocation: "across",
      }
    case "free_product":
      return {
        type: "percentage",
        value: 100,
        target_type: "items",
        allocation: "once",
        max_quantity: terms.quantity,
        target_rules: [
          {
            attribute: "items.variant_id",
            operator: "in",
            values: [...terms.variant_ids].sort(),
          },
        ],
      }
    case "buy_x_get_y":
      return {
        type: "percentage",
        value: terms.get.percent,
        target_type: "items",
        allocation: "each",
        buy_rules_min_quantity: terms.buy.quantity,
        apply_to_quantity: terms.get.quantity,
        // As often as it is got: once.
        max_quantity: terms.get.quantity,
        buy_rules: ruleOf(terms.buy.goods),
        target_rules: ruleOf(terms.get.goods),
      }
  }
}

const ATTRIBUTES = {
  products: "items.product.id",
  categories: "items.product.categories.id",
  collections: "items.product.collection_id",
} as const

function goodsRules({ type, ids }: Goods): NativeRule[] {
  return type === "all"
    ? []
    : [{ attribute: ATTRIBUTES[type], operator: "in", values: [...ids].sort() }]
}

/** As `goodsRules`, where Medusa asks for a rule even if it is about everything. */
function ruleOf(goods: Goods): NativeRule[] {
  return goods.type === "all"
    ? [{ attribute: "items.quantity", operator: "gte", values: ["1"] }]
    : goodsRules(goods)
}

/** The parts of a promotion that differ from what its coupon promises; by their names in
 * Medusa. None for one that is as it was made. */
export function differences(
  wanted: NativePromotion,
  found: PromotionDTO,
  expiresAt: Date | null
): string[] {
  const method = wanted.application_method
  const has = found.application_method
  const same: Record<string, boolean> = {
    status: found.status === wanted.status,
    type: found.type === wanted.type,
    is_automatic: (found.is_automatic ?? false) === wanted.is_automatic,
    is_tax_inclusive: (found.is_tax_inclusive ?? false) === wanted.is_tax_inclusive,
    limit: found.limit === wanted.limit,
    value: MathBN.eq(has?.value ?? 0, method.value ?? 0),
    method:
      has?.type === method.type &&
      has?.target_type === method.target_type &&
      has?.allocation === method.allocation,
    currency_code: (has?.currency_code ?? null) === (method.currency_code ?? null),
    quantity:
      (has?.max_quantity ?? null) === (method.max_quantity ?? null) &&
      (has?.apply_to_quantity ?? null) === (method.apply_to_quantity ?? null) &&
      (has?.buy_rules_min_quantity ?? null) === (method.buy_rules_min_quantity ?? null),
    rules: written(found.rules) === written(wanted.rules),
    target_rules: written(has?.target_rules) === written(method.target_rules),
    buy_rules: written(has?.buy_rules) === written(method.buy_rules),
    ends_at: endOf(found) === (expiresAt?.getTime() ?? null),
  }
  return Object.keys(same).filter((part) => !same[part])
}

function endOf(found: PromotionDTO): number | null {
  const ends = found.campaign?.ends_at
  return ends ? new Date(ends).getTime() : null
}

type AnyRule = {
  attribute?: string | null
  operator?: string | null
  values?: (string | { value?: string | null })[] | null
}

/** Rules in one writing, whatever order they and their values come in. */
function written(rules: AnyRule[] | null | undefined): string {
  return (rules ?? [])
    .map(({ attribute, operator, values }) => {
      const all = (values ?? []).map((v) => (typeof v === "string" ? v : v.value))
      return `${attribute} ${operator} ${all.sort().join(",")}`
    })
    .sort()
    .join(";")
}
