import type {
  AnswerValue,
  AskedSurvey,
  CartLoyalty,
  CartPoints,
  CartTotal,
  ComplaintAttachment,
  ComplaintCategory,
  ComplaintDetail,
  ComplaintPage,
  ComplaintWords,
  Consent,
  ConsentList,
  Draw,
  DrawEntry,
  DrawPage,
  DrawResult,
  Coupon,
  CouponPage,
  EntryPage,
  Feedback,
  LoyaltyCard,
  Member,
  NewComplaint,
  OfferPage,
  OrderName,
  OwnReferral,
  OwnSurvey,
  Program,
  ReferralPage,
  MemberStampCard,
  StampsPage,
  SurveyThanks,
} from "../types.ts"
import { toEncoreError } from "./error.ts"
import { deviceId } from "./referral-memory.ts"
import type { EncoreSdk, TransportInit } from "./transport.ts"

export interface CallOptions {
  /** The language of the texts in the answer; else the client's, else the SDK's. */
  locale?: string
  signal?: AbortSignal
}

export interface PageOptions extends CallOptions {
  limit?: number
  offset?: number
}

export interface EntryOptions extends PageOptions {
  /** Only what came of this, such as an order. */
  source?: { type: string; id: string }
}

export interface DrawOptions extends PageOptions {
  /** Those that are on, unless others are asked for. */
  status?: ("open" | "closed" | "drawn")[]
}

export interface OrderOptions extends PageOptions {
  orderId?: string
}

/** What is answered to a survey; what is left out stays unanswered. */
export type SurveyAnswers = { question_id: string; value: AnswerValue }[]

export interface EncoreClientOptions {
  /** The language of the texts in the answers, for all calls. */
  locale?: string
}

/** Encore's store API, typed. Every call fails with an `EncoreError`. */
export interface EncoreClient {
  /** The program as anyone may see it: how points are earned, tiers, rewards. */
  program(options?: CallOptions): Promise<{ program: Program }>
  /** The signed-in customer's membership. */
  me(options?: CallOptions): Promise<{ member: Member }>
  /** The signed-in customer's card: its number, codes, page and PDF. */
  card(options?: CallOptions): Promise<{ card: LoyaltyCard }>
  /** The signed-in customer's point entries, newest first. */
  entries(options?: EntryOptions): Promise<EntryPage>
  /** What one order did to the signed-in customer's points, newest first. */
  orderEntries(orderId: string, options?: CallOptions): Promise<EntryPage>
  /** The signed-in customer's invitation, and the friends whom they brought. */
  referrals(options?: PageOptions): Promise<ReferralPage>
  /** Says by whose invitation the signed-in, new customer came; once. */
  acceptReferral(
    code: string,
    options?: CallOptions
  ): Promise<{ referral: OwnReferral }>
  /** The signed-in customer's stamp cards, as far as they are. */
  stampCards(options?: CallOptions): Promise<{ stamp_cards: MemberStampCard[] }>
  /** The stamps that one order brought the signed-in customer. */
  orderStamps(orderId: string, options?: CallOptions): Promise<StampsPage>
  /** The rewards that points buy; a customer's own reasons with them. */
  rewards(options?: CallOptions): Promise<OfferPage>
  /** Claims a reward for its points. */
  claimReward(rewardId: string, options?: CallOptions): Promise<{ coupon: Coupon }>
  /** The signed-in customer's coupons, the usable ones first. */
  coupons(options?: PageOptions): Promise<CouponPage>
  /** Hands an unused coupon back for its points. */
  returnCoupon(couponId: string, options?: CallOptions): Promise<{ coupon: Coupon }>
  /** What a cart will earn, and what points can do for it. */
  cart(cartId: string, options?: CallOptions): Promise<{ loyalty: CartLoyalty }>
  /** Sets how many of the signed-in customer's points pay on their cart. */
  setCartPoints<Cart extends CartTotal = CartTotal>(
    cartId: string,
    points: number,
    options?: CallOptions
  ): Promise<CartPoints<Cart>>
  /** Prize draws, the one that closes last first; with the customer's own entries. */
  draws(options?: DrawOptions): Promise<DrawPage>
  /** Enters the signed-in customer in a draw. The key names the request: sent again with
   * the same one, it costs once. */
  enterDraw(
    drawId: string,
    entry: DrawEntry,
    key: string,
    options?: CallOptions
  ): Promise<{ draw: Draw }>
  /** What a closed draw can be repeated with, and who won. */
  drawResult(drawId: string, options?: CallOptions): Promise<{ result: DrawResult }>
  /** What the shop may write to the signed-in customer. */
  consents(options?: CallOptions): Promise<ConsentList>
  /** Agrees to be written to, or no longer; the words shown are kept with it. */
  setConsents(
    consents: Pick<Consent, "channel" | "purpose" | "granted">[],
    options?: CallOptions
  ): Promise<ConsentList>
  /** What one can complain of. */
  complaintCategories(
    options?: CallOptions
  ): Promise<{ categories: ComplaintCategory[] }>
  /** The signed-in customer's complaints, the latest first; of one order alone, if asked. */
  complaints(options?: OrderOptions): Promise<ComplaintPage>
  /** One of them with its thread. */
  complaint(id: string, options?: CallOptions): Promise<{ complaint: ComplaintDetail }>
  /** Complains. The key names the request: sent again with the same one, it is one. */
  complain(
    complaint: NewComplaint,
    key: string,
    options?: CallOptions
  ): Promise<{ complaint: ComplaintDetail }>
  /** Writes in a complaint's thread. */
  answerComplaint(
    id: string,
    words: ComplaintWords,
    key: string,
    options?: CallOptions
  ): Promise<{ complaint: ComplaintDetail }>
  /** Says whether an answered complaint is settled; a no opens it again. */
  settleComplaint(
    id: string,
    settled: { settled: boolean; comment?: string },
    options?: CallOptions
  ): Promise<{ complaint: ComplaintDetail }>
  /** A file of a complaint's thread. */
  complaintFile(attachment: ComplaintAttachment, options?: CallOptions): Promise<Blob>
  /** The signed-in customer's latest orders, by number and day: what may be complained of. */
  orderNames(options?: CallOptions): Promise<{ orders: OrderName[] }>
  /** The surveys that the signed-in customer was invited to; about one order, if asked. */
  surveys(options?: OrderOptions): Promise<{ surveys: OwnSurvey[]; count: number }>
  /** What one of them asks. */
  survey(id: string, options?: CallOptions): Promise<AskedSurvey>
  /** Answers it, or changes the answer within a day. */
  answerSurvey(
    id: string,
    answers: SurveyAnswers,
    options?: CallOptions
  ): Promise<{ thanks: SurveyThanks }>
  /** What a survey asks whose link is open to all. */
  openSurvey(slug: string, options?: CallOptions): Promise<AskedSurvey>
  answerOpenSurvey(
    slug: string,
    answers: SurveyAnswers,
    options?: CallOptions
  ): Promise<{ thanks: SurveyThanks }>
  /** What the form for anybody needs to be sent, a few seconds later. */
  feedbackToken(options?: CallOptions): Promise<{ token: string }>
  /** Sends what anybody may say; of a complaint its number. */
  sendFeedback(
    feedback: Feedback & { token: string },
    options?: CallOptions
  ): Promise<{ received: true; reference: string | null }>
  /** Takes the points off the signed-in customer's cart. */
  removeCartPoints<Cart extends CartTotal = CartTotal>(
    cartId: string,
    options?: CallOptions
  ): Promise<CartPoints<Cart>>
}

/**
 * The typed client over the shop's own instance of Medusa's JS SDK, which
 * brings the backend's address, the publishable key and the customer's token.
 *
 * @example
 * const sdk = new Medusa({ baseUrl, publishableKey })
 * const encore = createEncoreClient(sdk)
 * const { member } = await encore.me()
 */
export function createEncoreClient(
  sdk: EncoreSdk,
  defaults: EncoreClientOptions = {}
): EncoreClient {
  async function call<T>(
    path: string,
    options: CallOptions,
    { headers, ...init }: Omit<TransportInit, "signal"> = {}
  ): Promise<T> {
    const locale = options.locale ?? defaults.locale
    try {
      return await sdk.client.fetch<T>(path, {
        method: "GET",
        ...init,
        ...((locale || headers) && {
          headers: { ...headers, ...(locale && { "x-medusa-locale": locale }) },
        }),
        ...(options.signal && { signal: options.signal }),
      })
    } catch (error) {
      throw toEncoreError(error)
    }
  }

  const entries: EncoreClient["entries"] = ({
    limit = 20,
    offset = 0,
    source,
    ...options
  } = {}) =>
    call("/store/encore/me/entries", options, {
      query: {
        limit,
        offset,
        ...(source && { source_type: source.type, source_id: source.id }),
      },
    })

  return {
    program: (options = {}) => call("/store/encore/program", options),
    me: (options = {}) => call("/store/encore/me", options),
    card: (options = {}) => call("/store/encore/me/card", options),
    entries,
    orderEntries: (orderId, options = {}) =>
      entries({
        ...options,
        source: { type: "order", id: orderId },
        limit: MOST_ENTRIES,
      }),
    referrals: ({ limit = 20, offset = 0, ...options } = {}) => {
      const device = deviceId()
      return call("/store/encore/me/referrals", options, {
        query: { limit, offset },
        ...(device && { headers: { "x-encore-device": device } }),
      })
    },
    acceptReferral: (code, options = {}) => {
      const device = deviceId()
      return call("/store/encore/referrals", options, {
        method: "POST",
        body: { code, ...(device && { device_id: device }) },
      })
    },
    stampCards: (options = {}) => call("/store/encore/me/stamp-cards", options),
    orderStamps: (orderId, options = {}) =>
      call("/store/encore/me/stamps", options, {
        query: { source_id: orderId, limit: MOST_ENTRIES },
      }),
    rewards: (options = {}) => call("/store/encore/rewards", options),
    claimReward: (rewardId, options = {}) =>
      call(`/store/encore/rewards/${encodeURIComponent(rewardId)}/claim`, options, {
        method: "POST",
        body: {},
      }),
    coupons: ({ limit = 20, offset = 0, ...options } = {}) =>
      call("/store/encore/me/coupons", options, { query: { limit, offset } }),
    returnCoupon: (couponId, options = {}) =>
      call(`/store/encore/me/coupons/${encodeURIComponent(couponId)}/cancel`, options, {
        method: "POST",
        body: {},
      }),
    cart: (cartId, options = {}) => call(pathOf(cartId), options),
    setCartPoints: (cartId, points, options = {}) =>
      call(`${pathOf(cartId)}/points`, options, { method: "POST", body: { points } }),
    draws: ({ limit = 20, offset = 0, status, ...options } = {}) =>
      call("/store/encore/draws", options, {
        query: { limit, offset, ...(status && { status: status.join(",") }) },
      }),
    enterDraw: (drawId, entry, key, options = {}) =>
      call(`${drawPath(drawId)}/entries`, options, {
        method: "POST",
        body: entry,
        headers: { "Idempotency-Key": key },
      }),
    drawResult: (drawId, options = {}) => call(`${drawPath(drawId)}/result`, options),
    consents: (options = {}) => call("/store/encore/consents", options),
    setConsents: (consents, options = {}) =>
      call("/store/encore/consents", options, { method: "PUT", body: { consents } }),
    complaintCategories: (options = {}) =>
      call("/store/encore/complaint-categories", options),
    complaints: ({ limit = 20, offset = 0, orderId, ...options } = {}) =>
      call("/store/encore/complaints", options, {
        query: { limit, offset, ...(orderId && { order_id: orderId }) },
      }),
    complaint: (id, options = {}) => call(complaintPath(id), options),
    complain: (complaint, key, options = {}) =>
      call("/store/encore/complaints", options, withFiles(complaint, key)),
    answerComplaint: (id, words, key, options = {}) =>
      call(`${complaintPath(id)}/messages`, options, withFiles(words, key)),
    settleComplaint: (id, settled, options = {}) =>
      call(`${complaintPath(id)}/settled`, options, {
        method: "POST",
        body: { ...settled },
      }),
    complaintFile: async ({ url }, options = {}) => {
      const response = await call<Response>(url, options, {
        headers: { accept: "application/octet-stream" },
      })
      return response.blob()
    },
    orderNames: (options = {}) =>
      call("/store/orders", options, {
        query: { fields: "id,display_id,created_at", order: "-created_at", limit: 50 },
      }),
    surveys: ({ limit = 20, offset = 0, orderId, ...options } = {}) =>
      call("/store/encore/me/surveys", options, {
        query: { limit, offset, ...(orderId && { order_id: orderId }) },
      }),
    survey: (id, options = {}) =>
      call(`/store/encore/me/surveys/${encodeURIComponent(id)}`, options),
    answerSurvey: (id, answers, options = {}) =>
      call(`/store/encore/me/surveys/${encodeURIComponent(id)}`, options, {
        method: "POST",
        body: { answers },
      }),
    openSurvey: (slug, options = {}) =>
      call(`/store/encore/surveys/open/${encodeURIComponent(slug)}`, options),
    answerOpenSurvey: (slug, answers, options = {}) =>
      call(`/store/encore/surveys/open/${encodeURIComponent(slug)}`, options, {
        method: "POST",
        body: { answers },
      }),
    feedbackToken: (options = {}) => call("/store/encore/feedback", options),
    sendFeedback: (feedback, options = {}) =>
      call("/store/encore/feedback", options, {
        method: "POST",
        body: { ...feedback },
      }),
    removeCartPoints: (cartId, options = {}) =>
      call(`${pathOf(cartId)}/points`, options, { method: "DELETE" }),
  }
}

/** The largest page; an order with more changes than that shows the latest. */
const MOST_ENTRIES = 200

const pathOf = (cartId: string): string =>
  `/store/carts/${encodeURIComponent(cartId)}/encore`

const drawPath = (drawId: string): string =>
  `/store/encore/draws/${encodeURIComponent(drawId)}`

const complaintPath = (id: string): string =>
  `/store/encore/complaints/${encodeURIComponent(id)}`

/** A request with words: as a form where files come with them. */
function withFiles(
  { files = [], ...words }: ComplaintWords | NewComplaint,
  key: string
): Omit<TransportInit, "signal"> {
  if (!files.length) {
    return { method: "POST", body: { ...words }, headers: { "Idempotency-Key": key } }
  }
  const body = new FormData()
  for (const [name, value] of Object.entries(words)) {
    body.append(name, String(value))
  }
  for (const file of files) {
    body.append("files", file)
  }
  return {
    method: "POST",
    body,
    // The browser names a form's boundary itself.
    headers: { "Idempotency-Key": key, "content-type": null },
  }
}
