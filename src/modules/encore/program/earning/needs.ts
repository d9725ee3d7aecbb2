import { RuleInForce } from "./earn"

/** What has to be known before rules can be applied. Most programs need nothing of it, and
 * then nothing of it is read. */
export type Needs = {
  /** A member's stage, tier or number of orders. */
  member: boolean
  /** Customer groups. */
  groups: boolean
  /** Where an order goes. */
  country: boolean
  /** Collections, categories or tags of products. */
  products: boolean
  /** Rules with a cap for each member, and with one in total. */
  capped: RuleInForce[]
  totals: RuleInForce[]
}

const known = new WeakMap<RuleInForce[], Needs>()

/** What these rules need to be known. */
export function needsOf(rules: RuleInForce[]): Needs {
  let needs = known.get(rules)
  if (!needs) {
    needs = findOut(rules)
    known.set(rules, needs)
  }
  return needs
}

/** Whether awards depend on what was awarded before, or on who the member is. */
export function needsMembers({ member, capped, totals }: Needs): boolean {
  return member || capped.length > 0 || totals.length > 0
}

function findOut(rules: RuleInForce[]): Needs {
  const asks = (test: (rule: RuleInForce["definition"]) => unknown) =>
    rules.some(({ definition }) => test(definition))
  return {
    member: asks(
      ({ trigger, conditions }) =>
        trigger === "first_order" ||
        trigger === "nth_order" ||
        conditions?.stages ||
        conditions?.tier_ids
    ),
    groups: asks(({ conditions }) => conditions?.customer_group_ids),
    country: asks(({ conditions }) => conditions?.country_codes),
    products: asks(
      ({ conditions }) =>
        conditions?.collection_ids || conditions?.category_ids || conditions?.tag_ids
    ),
    capped: rules.filter(
      ({ definition: { caps } }) => caps?.per_member || caps?.per_period
    ),
    totals: rules.filter(({ definition: { caps } }) => caps?.total),
  }
}
