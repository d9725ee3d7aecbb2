import {
  Balances,
  CreditInput,
  DebitInput,
} from "../../src/modules/encore/ledger/types"

/** How an operation that the model refuses is refused by the ledger. */
export type Refusal = "conflict" | "not_allowed"

type ModelEntry = {
  body: string
  key: string
  member_id: string
  points: number
  debt: number
  reverses: string | null
}

export type ModelLot = {
  key: string
  member_id: string
  amount: number
  remaining: number
  matured: boolean
  earned_at: number
  available_at: number
  expires_at: number
}

/**
 * What a ledger is to do, said once more and differently: plain lists and loops, no
 * database, nothing taken from the code under test. Slow and plain on purpose.
 */
export class LedgerModel {
  entries: ModelEntry[] = []
  lots: ModelLot[] = []

  constructor(private readonly now: number) {}

  /** @returns which of the inputs were new, or why all were refused */
  credit(inputs: CreditInput[]): boolean[] | Refusal {
    return this.#allOrNone(inputs, (input) => {
      const paid = Math.min(this.#owedBy(input.member_id), input.points)
      this.entries.push({
        body: bodyOf(input, input.points),
        key: input.idempotency_key,
        member_id: input.member_id,
        points: input.points,
        debt: -paid,
        reverses: null,
      })
      this.lots.push({
        key: input.idempotency_key,
        member_id: input.member_id,
        amount: input.points,
        remaining: input.points - paid,
        matured: (input.available_at?.getTime() ?? Infinity) <= this.now,
        earned_at: input.effective_at.getTime(),
        available_at: input.available_at?.getTime() ?? Infinity,
        expires_at: input.expires_at?.getTime() ?? Infinity,
      })
      return null
    })
  }

  /** @param reverses the key of the credit that each input takes back, by its place */
  debit(inputs: DebitInput[], reverses: (string | null)[]): boolean[] | Refusal {
    return this.#allOrNone(inputs, (input, index) => {
      const reversed = reverses[index] ?? null
      if (reversed !== null && !this.#mayTakeBack(input, reversed)) {
        return "not_allowed"
      }
      let open = input.points
      for (const lot of this.#payers(input.member_id, reversed)) {
        const part = Math.min(open, lot.remaining)
        lot.remaining -= part
        open -= part
      }
      if (open > 0 && !input.allow_debt) {
        return "not_allowed"
      }
      this.entries.push({
        body: bodyOf(input, -input.points),
        key: input.idempotency_key,
        member_id: input.member_id,
        points: -input.points,
        debt: open,
        reverses: reversed,
      })
      return null
    })
  }

  mature(now: number): void {
    for (const lot of this.lots) {
      lot.matured ||= lot.available_at <= now
    }
  }

  balances(memberId: string): Balances {
    const left = (matured: boolean) =>
      sum(
        this.lots
          .filter((lot) => lot.member_id === memberId && lot.matured === matured)
          .map((lot) => lot.remaining)
      )
    return {
      available: left(true),
      pending: left(false),
      held: 0,
      debt: this.#owedBy(memberId),
    }
  }

  #allOrNone<Input extends CreditInput | DebitInput>(
    inputs: Input[],
    apply: (input: Input, index: number) => Refusal | null
  ): boolean[] | Refusal {
    const keys = inputs.map((input) => input.idempotency_key)
    if (new Set(keys).size < keys.length) {
      return "conflict"
    }
    const before = structuredClone({ entries: this.entries, lots: this.lots })
    const posted: boolean[] = []
    for (const [index, input] of inputs.entries()) {
      const prior = this.entries.find((entry) => entry.key === input.idempotency_key)
      const signed = "allow_debt" in input ? -input.points : input.points
      const refusal = prior
        ? prior.body === bodyOf(input, signed)
          ? null
          : "conflict"
        : apply(input, index)
      if (refusal) {
        Object.assign(this, before)
        return refusal
      }
      posted.push(!prior)
    }
    return posted
  }

  #owedBy(memberId: string): number {
    return sum(
      this.entries
        .filter((entry) => entry.member_id === memberId)
        .map((entry) => entry.debt)
    )
  }

  #mayTakeBack(input: DebitInput, key: string): boolean {
    const given = this.entries.find((entry) => entry.key === key)
    const taken = sum(
      this.entries
        .filter((entry) => entry.reverses === key)
        .map((entry) => -entry.points)
    )
    return given?.member_id === input.member_id && taken + input.points <= given.points
  }

  /** The lots that a debit may take from, the first to pay first. */
  #payers(memberId: string, reversed: string | null): ModelLot[] {
    return this.lots
      .filter((lot) => lot.member_id === memberId && lot.remaining > 0)
      .filter((lot) => lot.matured || reversed !== null)
      .sort(
        (a, b) =>
          Number(b.key === reversed) - Number(a.key === reversed) ||
          Number(b.matured) - Number(a.matured) ||
          (a.expires_at === b.expires_at ? 0 : a.expires_at - b.expires_at) ||
          a.earned_at - b.earned_at
      )
  }
}

/** What makes two inputs under one key the same. */
function bodyOf(input: CreditInput | DebitInput, points: number): string {
  const { member_id, kind, source_type, source_id } = input
  return JSON.stringify([member_id, kind, points, source_type, source_id])
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)
