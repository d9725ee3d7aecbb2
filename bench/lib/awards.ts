import { CreditInput } from "../../src/modules/encore/ledger/types"
import EncoreModuleService from "../../src/modules/encore/service"

let made = 0

/** An award as the subscriber makes it for an order: with rule, explanation, key. */
export function awardFor(memberId: string): CreditInput {
  const source_id = `order_bench_${made++}`
  const now = new Date()
  return {
    member_id: memberId,
    kind: "award",
    points: 25,
    source_type: "order",
    source_id,
    rule_id: "encrule_bench",
    rule_version_id: "encver_bench",
    idempotency_key: `${memberId}:award:order:${source_id}:encrule_bench`,
    actor_type: "system",
    explanation: [
      {
        rule_id: "encrule_bench",
        rule: "A point for every euro",
        points: 25,
        explanation: { key: "earn.per_amount", params: { amount: "25.5" } },
        shares: [{ line_id: "line_1", points: 25 }],
      },
    ],
    effective_at: now,
    available_at: now,
    expires_at: null,
  }
}

/** So many members to award; their ids. */
export async function benchMembers(
  encore: EncoreModuleService,
  count: number
): Promise<string[]> {
  const contacts = Array.from({ length: count }, () => ({
    email: `member-${made++}@bench.example`,
    contacted_at: new Date(),
  }))
  return [...(await encore.ensureContactMembers(contacts, false)).values()]
}
