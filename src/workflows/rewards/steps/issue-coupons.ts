import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import {
  createPromotionsWorkflow,
  deletePromotionsWorkflow,
} from "@medusajs/medusa/core-flows"
import { ENCORE_MODULE } from "../../../modules/encore"
import {
  CouponsWorked,
  CouponWork,
  IssuedCoupon,
} from "../../../modules/encore/program/rewards/coupon-work"
import {
  NativePromotion,
  promotionOf,
} from "../../../modules/encore/program/rewards/promotion-of"
import { eventsOf } from "../../events"
import { campaignsFor } from "../campaigns"

export type IssueCouponsInput = {
  /** Of these only; of all that are due without it. */
  coupon_ids?: string[]
}

/** Coupons that are worked on in one go. */
const PAGE = 100

/**
 * Brings Medusa's promotions in line with the coupons that are due: makes those of new
 * ones, takes away those of ended ones. One that is there already, because a process
 * died before it could say so, is known by its code and taken over.
 *
 * Nothing to compensate: what isn't done stays due, and the job comes back to it.
 */
export const issueCouponsStep = createStep(
  "encore-issue-coupons",
  async (input: IssueCouponsInput, { container }) =>
    new StepResponse({ issued: await issueCoupons(container, input) })
)

/** As the step. What goes wrong is logged, and stays due: the coupons are the members'
 * already, and whoever gave them has succeeded. */
export async function issueCoupons(
  container: MedusaContainer,
  { coupon_ids }: IssueCouponsInput
): Promise<IssuedCoupon[]> {
  const issued: IssuedCoupon[] = []
  try {
    for (let at = 0; !coupon_ids || at < coupon_ids.length; at += PAGE) {
      const page = coupon_ids?.slice(at, at + PAGE) ?? null
      const { taken, done } = await issuePage(container, page)
      issued.push(...done)
      if (!page && taken < PAGE) {
        break
      }
    }
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error("Coupons wait for their promotions; the job tries again", error as Error)
  }
  return issued
}

async function issuePage(container: MedusaContainer, ids: string[] | null) {
  const encore = container.resolve(ENCORE_MODULE)
  const work = await encore.takeCouponWork(ids, PAGE)
  if (!work.length) {
    return { taken: 0, done: [] }
  }
  const done = await encore.finishCouponWork(await workOn(container, work))
  if (done.length) {
    await container.resolve(Modules.EVENT_BUS).emit(eventsOf({ issued_coupons: done }))
  }
  return { taken: work.length, done }
}

async function workOn(
  container: MedusaContainer,
  work: CouponWork[]
): Promise<CouponsWorked> {
  const promotions = container.resolve(Modules.PROMOTION)
  const found = await promotions.listPromotions(
    { code: work.map((coupon) => coupon.code) },
    { select: ["id", "code", "metadata"], take: work.length }
  )
  const foundOf = new Map(found.map((promotion) => [promotion.code!, promotion]))
  const isCurrent = (coupon: CouponWork) =>
    foundOf.get(coupon.code)?.metadata?.encore_generation === coupon.generation

  const ended = work.filter((coupon) => coupon.status !== "pending")
  const due = work.filter((coupon) => coupon.status === "pending")
  const outdated = [...ended, ...due.filter((coupon) => !isCurrent(coupon))]
  await removePromotions(
    container,
    outdated.flatMap((coupon) => foundOf.get(coupon.code)?.id ?? [])
  )

  const wanted = due.flatMap((coupon) => {
    const promotion = isCurrent(coupon)
      ? null
      : promotionOf(coupon, coupon.customer_ids)
    return promotion ? [{ coupon, promotion }] : []
  })
  const made = await makePromotions(container, wanted)
  return {
    made: due.flatMap((coupon) =>
      made.failed.has(coupon.id)
        ? []
        : [
            {
              id: coupon.id,
              generation: coupon.generation,
              promotion_id:
                made.ids.get(coupon.code) ??
                (isCurrent(coupon) ? foundOf.get(coupon.code)!.id : null),
            },
          ]
    ),
    removed: ended.map((coupon) => coupon.id),
    failed: [...made.failed].map(([id, detail]) => ({
      id,
      problem: { key: "not_made" as const, detail: [detail] },
    })),
  }
}

async function removePromotions(
  container: MedusaContainer,
  ids: string[]
): Promise<void> {
  if (ids.length) {
    await deletePromotionsWorkflow(container).run({ input: { ids } })
  }
}

type Wanted = { coupon: CouponWork; promotion: NativePromotion }

/** Makes promotions in one go; where that fails, one by one, so that one that can't be
 * made doesn't keep the others from it. */
async function makePromotions(container: MedusaContainer, wanted: Wanted[]) {
  const ids = new Map<string, string>()
  const failed = new Map<string, string>()
  if (!wanted.length) {
    return { ids, failed }
  }
  const campaigns = await campaignsFor(
    container,
    wanted.map(({ coupon }) => coupon)
  )
  const create = async (some: Wanted[]) => {
    const { result } = await createPromotionsWorkflow(container).run({
      input: {
        promotionsData: some.map(({ coupon, promotion }) => ({
          ...promotion,
          campaign_id: campaigns.get(coupon.id),
        })),
      },
    })
    result.forEach((promotion) => ids.set(promotion.code!, promotion.id))
  }
  try {
    await create(wanted)
  } catch (error) {
    if (wanted.length === 1) {
      failed.set(wanted[0]!.coupon.id, messageOf(error))
      return { ids, failed }
    }
    for (const one of wanted) {
      await create([one]).catch((reason: unknown) =>
        failed.set(one.coupon.id, messageOf(reason))
      )
    }
  }
  return { ids, failed }
}

/** A workflow hands its step's error on as a plain record of it. */
function messageOf(error: unknown): string {
  const { message } = (error ?? {}) as { message?: unknown }
  return typeof message === "string" ? message : String(error)
}
