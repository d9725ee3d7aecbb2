import fc from "fast-check"
import { CreditInput, DebitInput } from "../../src/modules/encore/ledger/types"

const DAY = 24 * 60 * 60 * 1000

/** A member, or an earlier input: by number, round and round. */
const reference = fc.nat({ max: 50 })

/** Says an earlier input again, or uses its key for something else. */
const again = fc.option(fc.record({ of: reference, otherwise: fc.boolean() }), {
  freq: 2,
})

const creditPlan = fc.record({
  member: reference,
  points: fc.integer({ min: 1, max: 60 }),
  kind: fc.constantFrom("award", "adjustment", "opening", "restoration", "merge"),
  /** Days from now; before today it is available at once. */
  available_in: fc.integer({ min: -30, max: 9 }).filter((days) => days !== 0),
  expires_in: fc.option(fc.integer({ min: 20, max: 23 }), { freq: 3 }),
  again,
})

const debitPlan = fc.record({
  member: reference,
  points: fc.integer({ min: 1, max: 90 }),
  kind: fc.constantFrom("reversal", "redemption", "expiry", "adjustment"),
  reverses: fc.option(reference, { freq: 1 }),
  allow_debt: fc.boolean(),
  again,
})

type CreditPlan = typeof creditPlan extends fc.Arbitrary<infer Plan> ? Plan : never
type DebitPlan = typeof debitPlan extends fc.Arbitrary<infer Plan> ? Plan : never

export type Operation =
  | { type: "credit"; plans: CreditPlan[] }
  | { type: "debit"; plans: DebitPlan[] }
  | { type: "mature"; days: number }

const batch = { minLength: 1, maxLength: 5 }

/** A random sequence of what can happen to a ledger. */
export const operations: fc.Arbitrary<Operation[]> = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        type: fc.constant("credit" as const),
        plans: fc.array(creditPlan, batch),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        type: fc.constant("debit" as const),
        plans: fc.array(debitPlan, batch),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant("mature" as const),
        days: fc.integer({ min: 1, max: 4 }),
      }),
    }
  ),
  { minLength: 3, maxLength: 25 }
)

export type Debits = { inputs: DebitInput[]; reverses: (string | null)[] }

/** Makes a sequence's plans into inputs for the ledger, and remembers them. */
export class Sequence {
  #credits: CreditInput[] = []
  #debits: { input: DebitInput; reverses: string | null }[] = []
  #made = 0

  /**
   * @param name apart from all other sequences in the database
   * @param entryIds by key, as the ledger answers them
   */
  constructor(
    private readonly name: string,
    private readonly members: string[],
    private readonly now: number,
    private readonly entryIds: Map<string, string>
  ) {}

  credits(plans: CreditPlan[]): CreditInput[] {
    const inputs = plans.map((plan): CreditInput => {
      const earlier = plan.again && at(this.#credits, plan.again.of)
      if (earlier) {
        return { ...earlier, points: earlier.points + Number(plan.again!.otherwise) }
      }
      return {
        ...this.#base(plan),
        kind: plan.kind,
        points: plan.points,
        available_at: new Date(this.now + plan.available_in * DAY),
        expires_at:
          plan.expires_in === null ? null : new Date(this.now + plan.expires_in * DAY),
      }
    })
    this.#credits.push(...inputs)
    return inputs
  }

  debits(plans: DebitPlan[]): Debits {
    const debits = plans.map((plan) => {
      const earlier = plan.again && at(this.#debits, plan.again.of)
      if (earlier) {
        const points = earlier.input.points + Number(plan.again!.otherwise)
        return { ...earlier, input: { ...earlier.input, points } }
      }
      const reversed =
        plan.reverses === null ? undefined : at(this.#credits, plan.reverses)
      const reverses = reversed?.idempotency_key ?? null
      const input: DebitInput = {
        ...this.#base(plan),
        // mostly the right member's, sometimes a stranger's
        member_id:
          reversed && plan.member % 8
            ? reversed.member_id
            : at(this.members, plan.member)!,
        kind: plan.kind,
        points: plan.points,
        reverses_id: reverses && (this.entryIds.get(reverses) ?? "encent_unknown"),
        allow_debt: plan.allow_debt,
      }
      return { input, reverses }
    })
    this.#debits.push(...debits)
    return {
      inputs: debits.map((debit) => debit.input),
      reverses: debits.map((debit) => debit.reverses),
    }
  }

  /** No two are effective at the same time, so that no tie is left to ids. */
  #base(plan: { member: number }) {
    const number = this.#made++
    return {
      member_id: at(this.members, plan.member)!,
      source_type: "test",
      source_id: `${this.name}-${number}`,
      idempotency_key: `${this.name}-${number}`,
      actor_type: "system" as const,
      effective_at: new Date(this.now - ((number * 7919) % 1000) * DAY - number),
    }
  }
}

const at = <Item>(items: Item[], index: number): Item | undefined =>
  items[index % items.length]
