import { Random } from "../../demo/store/src/seed/random"
import { EXPIRY_LANES } from "../../src/modules/encore/ledger/expire"
import { EarningRuleDefinition } from "../../src/modules/encore/program/earning/rule-definition"
import { Settings } from "../../src/modules/encore/program/settings"
import EncoreModuleService from "../../src/modules/encore/service"
import { Ask, encoreModuleSuite, newMembers } from "../helpers/encore-module"
import { balancesOf, brokenInvariants } from "../helpers/ledger-invariants"
import {
  ModelLine,
  ModelOrder,
  POINTS_PER_MONEY,
  ShopperModel,
  standsAt,
  worthOf,
} from "../helpers/shopper-model"

/** Others: `ENCORE_HISTORIES=5000 ENCORE_SEED=7 npm test -- --only module`. */
const HISTORIES = Number(process.env.ENCORE_HISTORIES ?? 200)
const SEED = Number(process.env.ENCORE_SEED ?? 1)
const LENGTH = 16

const DAY = 24 * 60 * 60 * 1000
const MINUTE = 60 * 1000

encoreModuleSuite("histories", (encore, ask) => {
  it(`${HISTORIES} shoppers have what a plain model says, after each of their steps`, async () => {
    const members = await newMembers(encore, HISTORIES)
    const rule = await encore.createEarningRules({
      name: "A point",
      status: "published",
      published_at: new Date(),
      version: 1,
    })
    await encore.createEarningRuleVersions({
      rule_id: rule.id,
      version: 1,
      definition: EarningRuleDefinition.parse({
        trigger: "order_placed",
        effect: {
          type: "per_amount",
          rates: [{ currency_code: "usd", points: 1, per: 1 }],
        },
      }),
    })
    for (const [index, member] of members.entries()) {
      const seed = SEED + index
      const history = new History(encore, ask, member, seed)
      try {
        await history.live()
        if (index % 50 === 49 || index === HISTORIES - 1) {
          expect(await brokenInvariants(ask)).toEqual({})
          expect((await encore.verifyLedger()).problems).toEqual([])
        }
      } catch (error) {
        const done = history.done.join(", ")
        throw new Error(`Seed ${seed}, after ${done}: ${error}`, { cause: error })
      }
    }
  }, 1_200_000)
})

/** A shopper's steps, drawn by a seed: each is done in the store and said to the model. */
class History {
  readonly done: string[] = []
  readonly #random: Random
  readonly #model: ShopperModel
  readonly #matures: number
  readonly #expires: number | null
  readonly #earnsOnPoints: boolean
  #made = 0
  readonly #began = Date.now()
  #clock = this.#began

  constructor(
    private readonly encore: EncoreModuleService,
    private readonly ask: Ask,
    private readonly member: string,
    private readonly seed: number
  ) {
    this.#random = new Random(seed)
    this.#matures = this.#random.pick([0, 0, 7])
    this.#expires = this.#random.pick([null, 30, 60])
    this.#earnsOnPoints = !this.#random.below(4)
    this.#model = new ShopperModel({
      matures: this.#matures,
      expires: this.#expires ?? Infinity,
      earnsOnPoints: this.#earnsOnPoints,
    })
  }

  async live(): Promise<void> {
    await this.#adjust()
    await this.#buy()
    while (this.done.length < LENGTH) {
      await this.#random.pick<() => Promise<void>>([
        () => this.#buy(),
        () => this.#buy(),
        () => this.#lose("returned"),
        () => this.#lose("returned"),
        () => this.#lose("edited"),
        () => this.#refund(),
        () => this.#refund(),
        () => this.#add(),
        () => this.#cancel(),
        () => this.#adjust(),
        () => this.#pass(),
      ])()
      const { kept, replayed } = await balancesOf(this.ask, this.member)
      expect(kept).toEqual(this.#model.balances)
      expect(replayed).toEqual(kept)
    }
  }

  async #buy(): Promise<void> {
    const order_id = `order-${this.#next()}`
    const lines = Array.from({ length: 1 + this.#random.below(3) }, () => this.#line())
    const worth = lines.reduce((sum, line) => sum + worthOf(line), 0)
    const most = Math.min(
      this.#model.balances.available,
      Math.floor(worth * POINTS_PER_MONEY)
    )
    const spent = this.#random.below(3) ? this.#random.below(most + 1) : 0
    const placed_at = this.#moment()
    this.done.push(`buy ${order_id} for ${worth} with ${spent} points`)
    if (spent) {
      const hold_id = await this.encore.holdPoints({
        member_id: this.member,
        cart_id: `cart-${order_id}`,
        points: spent,
        amount: String(spent / POINTS_PER_MONEY),
        currency_code: "usd",
        expires_at: new Date(Date.now() + DAY),
      })
      await this.encore.captureHold({
        hold_id: hold_id!,
        member_id: this.member,
        order_id,
        effective_at: placed_at,
      })
    }
    await this.encore.recordPurchases(
      [
        {
          source: "medusa",
          source_id: order_id,
          import_id: null,
          member_id: this.member,
          email: null,
          currency_code: "usd",
          country_code: null,
          amount: String(worth),
          item_count: lines.length,
          basket: {
            currency_code: "usd",
            lines: lines.map((line) => ({
              id: line.id,
              product_id: null,
              quantity: line.placed,
              net: String(worthOf(line)),
              gross: String(worthOf(line)),
            })),
            shipping: { net: "0", gross: "0" },
            points_paid: String(spent / POINTS_PER_MONEY),
          },
          placed_at,
          canceled_at: null,
        },
      ],
      await this.#program()
    )
    this.#model.buy(order_id, lines, spent, placed_at.getTime())
  }

  async #lose(how: "returned" | "edited"): Promise<void> {
    const order = this.#someOrder()
    const line = order?.lines.find((each) => standsAt(each) > 0)
    if (order && line) {
      this.done.push(`${how} one of ${line.id} at ${line.price}`)
      this.#model.lose(order, line, how)
      await this.#follow(order)
    }
  }

  async #add(): Promise<void> {
    const order = this.#someOrder()
    if (order) {
      const line = this.#line()
      this.done.push(`add ${line.id} for ${worthOf(line)} to ${order.id}`)
      this.#model.add(order, line, Date.now())
      await this.#follow(order)
    }
  }

  /** Money back: a part, again, all that is left, or more than that. */
  async #refund(): Promise<void> {
    const order = this.#someOrder()
    if (order) {
      const paid = order.worth * 100 - (order.spent?.points ?? 0)
      const left = Math.max(0, paid - order.refunded)
      const cents = this.#random.pick([
        1 + this.#random.below(500),
        1 + this.#random.below(left + 1),
        left + this.#random.below(2_000),
      ])
      this.done.push(`refund ${cents / 100} of ${order.id}`)
      this.#model.refund(order, cents)
      await this.#follow(order)
    }
  }

  async #cancel(): Promise<void> {
    const order = this.#someOrder()
    if (order) {
      this.done.push(`cancel ${order.id}`)
      this.#model.cancel(order)
      await this.#follow(order)
    }
  }

  async #adjust(): Promise<void> {
    const points = 1 + this.#random.below(2_000)
    const key = `adjustment-${this.#next()}`
    const at = this.#moment()
    const entry = {
      member_id: this.member,
      kind: "adjustment" as const,
      points,
      source_type: "test",
      source_id: key,
      idempotency_key: key,
      actor_type: "system" as const,
      effective_at: at,
    }
    if (this.#random.below(4)) {
      const expires_at = this.#random.pick([null, new Date(Date.now() + 20 * DAY)])
      this.done.push(`give ${points}`)
      await this.encore.postCredits([{ ...entry, available_at: at, expires_at }])
      this.#model.credit(points, {
        at: at.getTime(),
        available_at: at.getTime(),
        expires_at: expires_at?.getTime() ?? Infinity,
      })
      return
    }
    const allowed = this.#model.debit(points)
    this.done.push(`take ${points}${allowed ? "" : ", which aren't there"}`)
    const taken = this.encore.postDebits([{ ...entry, allow_debt: false }])
    await (allowed
      ? taken
      : expect(taken).rejects.toMatchObject({ type: "not_allowed" }))
  }

  /** Time goes by: points become available, and others end. */
  async #pass(): Promise<void> {
    this.#clock += (1 + this.#random.below(30)) * DAY
    const now = new Date(this.#clock)
    this.done.push(`pass until ${now.toISOString()}`)
    await this.encore.maturePoints(now)
    this.#model.mature(this.#clock)
    for (const lane of EXPIRY_LANES) {
      await this.encore.expirePoints(now, 100_000, lane)
    }
    this.#model.expire(this.#clock)
  }

  async #follow(order: ModelOrder): Promise<void> {
    const seen = {
      order_id: order.id,
      standing: {
        version: order.version,
        lines: order.lines.map((line) => ({
          id: line.id,
          product_id: null,
          quantity: line.quantity,
          returned: line.returned,
          requested: "0",
          claimed: "0",
          net: String(standsAt(line)),
          gross: String(standsAt(line)),
        })),
        shipping: { net: "0", gross: "0" },
        refunded: String(order.refunded / 100),
      },
      canceled_at: order.canceled ? new Date() : null,
    }
    // Events come twice, and two at once.
    const program = await this.#program()
    await Promise.all([
      this.encore.followOrders([seen], program),
      this.encore.followOrders([seen], program),
    ])
  }

  async #program() {
    const program = await this.encore.programInForce()
    const settings = Settings.parse({
      earning: {
        maturity: { event: "placed", days: this.#matures },
        expiry: { days: this.#expires },
      },
      redemption: { earn_on_points: this.#earnsOnPoints },
    })
    return { ...program, settings }
  }

  #someOrder(): ModelOrder | undefined {
    const open = this.#model.orders.filter((order) => !order.canceled)
    return open[this.#random.below(open.length)]
  }

  #line(): ModelLine {
    const units = 1 + this.#random.below(3)
    return {
      id: `line-${this.#next()}`,
      price: 1 + this.#random.below(20),
      placed: units,
      quantity: units,
      returned: 0,
    }
  }

  #next(): string {
    return `${this.seed}-${this.#made++}`
  }

  /** No two at the same time, so that no tie is left to ids; all of them past. */
  #moment(): Date {
    return new Date(this.#began - (1_000 - this.#made) * MINUTE)
  }
}
