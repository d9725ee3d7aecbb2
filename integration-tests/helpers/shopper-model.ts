import { Balances } from "../../src/modules/encore/ledger/types"

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

type Award = { lines: string[]; points: number; reversed: number; lot: Lot }

export type ModelOrder = {
  id: string
  version: number
  lines: ModelLine[]
  /** What was placed, without what came to it later. */
  worth: number
  spent: Debit | null
  awards: Award[]
  canceled: boolean
}

/** How long points wait and last, in days; Infinity: for ever. */
export type Terms = { matures: number; expires: number }

const DAY = 24 * 60 * 60 * 1000
export const POINTS_PER_MONEY = 100

/**
 * What is to become of a shopper's points, as docs/returns.md and the design say it: one
 * point for each whole unit of money, a hundred points pay one. Plain lists and loops,
 * no database, nothing taken from the code under test.
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
      awards: [],
      canceled: false,
    }
    this.#award(order, lines, at)
    this.orders.push(order)
    return order
  }

  /** Units come back, or an edit takes them off: for the points it is the same. */
  lose(order: ModelOrder, line: ModelLine, how: "returned" | "edited"): void {
    order.version++
    line[how === "returned" ? "returned" : "quantity"] += how === "returned" ? 1 : -1
    this.#settle(order)
  }

  /** A new item comes to an order. */
  add(order: ModelOrder, line: ModelLine, at: number): void {
    order.version++
    order.lines.push(line)
    this.#award(order, [line], at)
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

  #award(order: ModelOrder, lines: ModelLine[], at: number): void {
    const points = sum(lines.map(worthOf))
    const available_at = at + this.terms.matures * DAY
    order.awards.push({
      lines: lines.map((line) => line.id),
      points,
      reversed: 0,
      lot: this.credit(points, {
        at,
        available_at,
        expires_at: available_at + this.terms.expires * DAY,
      }),
    })
  }

  /** What an order lost takes back what it earned, and gives back what was spent. */
  #settle(order: ModelOrder): void {
    for (const award of order.awards) {
      const kept = order.canceled
        ? 0
        : sum(order.lines.filter((line) => award.lines.includes(line.id)).map(standsAt))
      const takes = award.points - kept - award.reversed
      award.reversed += takes
      this.#take(takes, award.lot)
    }
    if (order.spent) {
      const stands = order.canceled ? 0 : sum(order.lines.map(standsAt))
      const lost = Math.max(0, order.worth - stands)
      const back = Math.floor((order.spent.points * lost) / order.worth)
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

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)
