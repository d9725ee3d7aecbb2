import { Balances } from "../../src/modules/encore/ledger/types"
import { Ratio } from "./ratio"

type Lot = {
  left: number
  matured: boolean
  available_at: number
  expires_at: number
  /** When it was earned: of two that expire together the older is spent first. */
  at: number
}

/** What was taken for one reason, and from where. */
type Debit = { points: number; back: number; from: { lot: Lot; points: number }[] }

export type ModelLine = {
  id: string
  price: number
  placed: number
  quantity: number
  returned: number
}

type Award = {
  shares: { line: ModelLine; points: number }[]
  points: number
  /** What was taken of it, the latest last. */
  taken: Debit[]
  lot: Lot
}

export type ModelOrder = {
  id: string
  version: number
  lines: ModelLine[]
  /** What was placed, without what came to it later. */
  worth: number
  spent: Debit | null
  /** Of all lines, what money doesn't pay, in cents. */
  unpaid: Ratio
  /** All money that was paid back, in cents. */
  refunded: number
  awards: Award[]
  canceled: boolean
}

/** How long points wait and last, in days, Infinity: for ever; and whether the part that
 * points pay earns. */
export type Terms = { matures: number; expires: number; earnsOnPoints: boolean }

const DAY = 24 * 60 * 60 * 1000
export const POINTS_PER_MONEY = 100

/**
 * What is to become of a shopper's points, as docs/returns.md and the design say it: one
 * point for each whole unit of money, a hundred points pay one, so that one pays a cent.
 * Plain lists and loops, exact numbers, no database, nothing taken from the code under
 * test.
 */
export class ShopperModel {
  readonly orders: ModelOrder[] = []
  #lots: Lot[] = []
  #debt = 0

  constructor(private readonly terms: Terms) {}

  get balances(): Balances {
    const left = (matured: boolean) =>
      sum(this.#lots.filter((lot) => lot.matured === matured).map((lot) => lot.left))
    return { available: left(true), pending: left(false), held: 0, debt: this.#debt }
  }

  credit(
    points: number,
    dates: { at: number; available_at: number; expires_at: number }
  ) {
    const paid = Math.min(points, this.#debt)
    this.#debt -= paid
    const lot: Lot = {
      ...dates,
      left: points - paid,
      matured: dates.available_at <= Date.now(),
    }
    this.#lots.push(lot)
    return lot
  }

  /** @returns whether it may be: nobody spends what they don't have */
  debit(points: number): boolean {
    if (points > this.balances.available) {
      return false
    }
    this.#take(points, null)
    return true
  }

  buy(id: string, lines: ModelLine[], spent: number, at: number): ModelOrder {
    const order: ModelOrder = {
      id,
      version: 1,
      lines,
      worth: sum(lines.map(worthOf)),
      spent: spent ? this.#take(spent, null) : null,
      unpaid: Ratio.of(spent),
      refunded: 0,
      awards: [],
      canceled: false,
    }
    this.#award(order, lines, { at, before: 0 })
    this.orders.push(order)
    return order
  }

  /** Units come back, or an edit takes them off: for the points it is the same. */
  lose(order: ModelOrder, line: ModelLine, how: "returned" | "edited"): void {
    order.version++
    line[how === "returned" ? "returned" : "quantity"] += how === "returned" ? 1 : -1
    this.#settle(order)
  }

  /** A new item comes to an order. Where it stands in for one that points paid, and that
   * is gone, only what the order takes in money beyond what was rated counts as paid. */
  add(order: ModelOrder, line: ModelLine, at: number): void {
    const before = this.#earned(order)
    const rated = centsOf(order.lines.map(worthOf))
    const kept = centsOf(order.lines.map(standsAt))
    const placed = centsOf([order.worth])
    const pointsPay = Ratio.of(order.spent?.points ?? 0)
      .times(kept.atMost(placed))
      .over(placed)
    const added = centsOf([worthOf(line)])
    const ratedMoney = kept.times(rated.minus(order.unpaid)).over(rated)
    const paid = kept.plus(added).minus(pointsPay).minus(ratedMoney)
    order.unpaid = order.unpaid.plus(
      added.minus(paid.atMost(added).atLeast(Ratio.ZERO))
    )
    order.version++
    order.lines.push(line)
    this.#award(order, [line], { at, before })
    this.#settle(order)
  }

  /** Money is paid back, with or without goods. */
  refund(order: ModelOrder, cents: number): void {
    order.refunded += cents
    this.#settle(order)
  }

  cancel(order: ModelOrder): void {
    order.canceled = true
    this.#settle(order)
  }

  mature(at: number): void {
    for (const lot of this.#lots) {
      lot.matured ||= lot.available_at <= at
    }
  }

  expire(at: number): void {
    for (const lot of this.#lots.filter((lot) => lot.expires_at <= at)) {
      lot.left = 0
    }
  }

  /** What all lines of an order earn: rounded once. */
  #earned({ lines, unpaid }: ModelOrder): number {
    const earning = centsOf(lines.map(worthOf)).minus(
      this.terms.earnsOnPoints ? Ratio.ZERO : unpaid
    )
    return earning.over(Ratio.of(100)).atLeast(Ratio.ZERO).floor()
  }

  #award(
    order: ModelOrder,
    lines: ModelLine[],
    { at, before }: { at: number; before: number }
  ): void {
    const points = this.#earned(order) - before
    if (points <= 0) {
      return
    }
    const available_at = at + this.terms.matures * DAY
    order.awards.push({
      shares: split(points, lines),
      points,
      taken: [],
      lot: this.credit(points, {
        at,
        available_at,
        expires_at: available_at + this.terms.expires * DAY,
      }),
    })
  }

  /** What an order lost takes back what it earned, and gives back what was spent. */
  #settle(order: ModelOrder): void {
    const lost = lossesOf(order)
    const takes = order.awards.map((award) => {
      const gone = order.canceled
        ? award.points
        : sum(award.shares.map(({ line, points }) => lost(line, points)))
      return {
        award,
        points: gone - sum(award.taken.map((debit) => debit.points - debit.back)),
      }
    })
    for (const { award, points } of takes.filter((take) => take.points < 0)) {
      let open = -points
      for (const debit of [...award.taken].reverse()) {
        const part = Math.min(open, debit.points - debit.back)
        this.#giveBack(debit, part)
        open -= part
      }
    }
    for (const { award, points } of takes.filter((take) => take.points > 0)) {
      award.taken.push(this.#take(points, award.lot))
    }
    if (order.spent) {
      const stands = order.canceled ? 0 : sum(order.lines.map(standsAt))
      const gone = Math.max(0, order.worth - stands)
      const back = Math.floor((order.spent.points * gone) / order.worth)
      this.#giveBack(order.spent, Math.max(0, back - order.spent.back))
    }
  }

  /** From the lot that is taken back, if any, then from what expires first; only taking
   * back reaches what is pending, and makes debt of what isn't there. */
  #take(points: number, own: Lot | null): Debit {
    const payers = this.#lots
      .filter((lot) => lot.matured || own !== null)
      .sort(
        (a, b) =>
          Number(b === own) - Number(a === own) ||
          Number(b.matured) - Number(a.matured) ||
          (a.expires_at === b.expires_at ? 0 : a.expires_at - b.expires_at) ||
          a.at - b.at
      )
    const debit: Debit = { points, back: 0, from: [] }
    let open = points
    for (const lot of payers) {
      const part = Math.min(open, lot.left)
      if (part > 0) {
        lot.left -= part
        open -= part
        debit.from.push({ lot, points: part })
      }
    }
    this.#debt += open
    return debit
  }

  /** Debts first, then the lots it came from: what lasts longest first. */
  #giveBack(debit: Debit, points: number): void {
    debit.back += points
    const paid = Math.min(points, this.#debt)
    this.#debt -= paid
    let open = points - paid
    const lots = [...debit.from].sort(
      ({ lot: a }, { lot: b }) =>
        (a.expires_at === b.expires_at ? 0 : b.expires_at - a.expires_at) || b.at - a.at
    )
    for (const source of lots) {
      const part = Math.min(open, source.points)
      source.points -= part
      source.lot.left += part
      open -= part
    }
    if (open > 0) {
      const at = Date.now()
      this.#lots.push({
        at,
        left: open,
        matured: true,
        available_at: at,
        expires_at: at + (this.terms.matures + this.terms.expires) * DAY,
      })
    }
  }
}

export const worthOf = (line: ModelLine) => line.price * line.placed

/** What is left of a line, in money. */
export const standsAt = (line: ModelLine) =>
  line.price * (line.quantity - line.returned)

/** How many of a line's points are lost, by all that became of the order: goods that
 * went, and evenly over those that are left the money beyond what the former were paid
 * with. */
function lossesOf({ lines, unpaid, refunded }: ModelOrder) {
  const rated = centsOf(lines.map(worthOf))
  const stands = centsOf(lines.map(standsAt))
  const share = rated.minus(unpaid).atLeast(Ratio.ZERO).over(rated)
  const forGoods = rated.minus(stands).times(share)
  // Whole cents: less than one is what rounding left.
  const beyond = Ratio.of(
    Ratio.of(refunded).minus(forGoods).atLeast(Ratio.ZERO).floor()
  )
  const evenly = Ratio.ZERO.isLess(share)
    ? beyond.over(share).atMost(stands)
    : Ratio.ZERO
  return (line: ModelLine, points: number): number => {
    const own = centsOf([standsAt(line)])
    const left = Ratio.ZERO.isLess(stands)
      ? own.minus(evenly.times(own).over(stands))
      : Ratio.ZERO
    const whole = centsOf([worthOf(line)])
    return whole.minus(left).times(Ratio.of(points)).over(whole).floor()
  }
}

/** Whole points over lines by their worth: what is left of rounding down goes one by one
 * to the largest remainders, of equal ones to the first. */
function split(points: number, lines: ModelLine[]): Award["shares"] {
  const worth = sum(lines.map(worthOf))
  const shares = lines.map((line, index) => ({
    line,
    index,
    points: Math.floor((points * worthOf(line)) / worth),
    remainder: (points * worthOf(line)) % worth,
  }))
  const left = points - sum(shares.map((share) => share.points))
  const first = [...shares].sort(
    (a, b) => b.remainder - a.remainder || a.index - b.index
  )
  for (const share of first.slice(0, left)) {
    share.points++
  }
  return shares
}

const centsOf = (amounts: number[]) => Ratio.of(sum(amounts) * 100)

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)
