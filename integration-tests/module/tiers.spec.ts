import fc from "fast-check"
import { CreditInput } from "../../src/modules/encore/ledger/types"
import {
  facts,
  histories,
  ladders,
  ladderWith,
  NOW,
  tierOf,
} from "../../src/modules/encore/program/tiers/__tests__/arbitraries"
import { Ladder } from "../../src/modules/encore/program/tiers/ladder"
import {
  GivenTier,
  standingOf,
  TierFact,
} from "../../src/modules/encore/program/tiers/qualify"
import { Ask, encoreModuleSuite, newMembers } from "../helpers/encore-module"

/** Others: `ENCORE_HISTORIES=500 ENCORE_SEED=7 npm test -- --only module`. */
const LADDERS = Number(process.env.ENCORE_HISTORIES ?? 60)
const SEED = Number(process.env.ENCORE_SEED ?? 1)

/** Members who are looked at under one ladder at a time. */
const MEMBERS = 12

const DAY = 24 * 60 * 60 * 1000

type Told = TierFact & {
  /** In a currency that no threshold is in. */
  foreign: boolean
  canceled: boolean
  /** Of its points, what was taken back; and of that, what was given back again. */
  taken: number
  restored: number
}

const told: fc.Arbitrary<Told> = fc
  .record({
    fact: facts,
    foreign: fc.boolean(),
    canceled: fc.constantFrom(false, false, false, true),
    taken: fc.integer({ min: 0, max: 60 }),
    restored: fc.integer({ min: 0, max: 60 }),
  })
  .map(({ fact, taken, restored, ...more }) => ({
    ...fact,
    ...more,
    taken: Math.min(taken, fact.points),
    restored: Math.min(restored, taken, fact.points),
  }))

type Life = { history: Told[]; given: { rank: number; at: Date } | null }

const lives: fc.Arbitrary<Life> = fc.record({
  history: fc.array(told, { maxLength: 10 }),
  given: fc.option(
    fc.record({ rank: fc.integer({ min: 1, max: 5 }), at: facts.map(({ at }) => at) }),
    { freq: 3 }
  ),
})

/** What the told history comes to, for the pure rule. */
function countedOf(history: Told[]): TierFact[] {
  return history.flatMap(
    ({ at, points, spend, taken, restored, foreign, canceled }) => [
      { at, points: points - taken + restored, spend: 0, orders: 0 },
      ...(canceled ? [] : [{ at, points: 0, spend: foreign ? 0 : spend, orders: 1 }]),
    ]
  )
}

encoreModuleSuite("tiers", (encore, ask) => {
  let made = 0

  const live = async (members: string[], told: Life[]) => {
    const credits: CreditInput[] = []
    const rows: object[] = []
    const moves: { award: string; taken: number; restored: number }[] = []
    for (const [index, { history }] of told.entries()) {
      for (const event of history) {
        const key = `event-${made++}`
        rows.push({
          id: `encpur_${key}`,
          member_id: members[index],
          currency_code: event.foreign ? "usd" : "eur",
          amount: event.spend,
          placed_at: event.at,
          canceled_at: event.canceled ? event.at : null,
        })
        if (event.points) {
          credits.push({
            member_id: members[index]!,
            kind: "award",
            points: event.points,
            source_type: "order",
            source_id: key,
            idempotency_key: key,
            actor_type: "system",
            effective_at: event.at,
            available_at: event.at,
          })
          moves.push({ award: key, taken: event.taken, restored: event.restored })
        }
      }
    }
    await buy(ask, rows)
    const posted = await encore.postCredits(credits)
    const entries = new Map(posted.map((one) => [one.idempotency_key, one.entry_id]))
    await moveBack(ask, credits, moves, entries)
  }

  const give = async (members: string[], told: Life[], ladder: Ladder) => {
    await ask(
      `update encore_member set tier_id = null, tier_since = null, tier_until = null,
         tier_given_id = null, tier_given_at = null`
    )
    const given = told.map(({ given }): GivenTier | null => {
      const tier = given && ladder.tiers[given.rank - 1]
      return tier ? { tier_id: tier.id, at: given!.at } : null
    })
    for (const [index, one] of given.entries()) {
      if (one) {
        await ask(
          "update encore_member set tier_given_id = ?, tier_given_at = ? where id = ?",
          [one.tier_id, one.at, members[index]]
        )
      }
    }
    return given
  }

  it("are the same in the database as by the rule, for any ladder and history", async () => {
    for (let rank = 1; rank <= 5; rank++) {
      await encore.createTiers({
        id: `enctier_${rank}`,
        name: `Tier ${rank}`,
        rank,
        qualification: { orders: rank },
      })
    }
    const pool = await newMembers(encore, MEMBERS * 4)
    const samples = fc.sample(lives, { numRuns: pool.length, seed: SEED })
    await live(pool, samples)

    let round = 0
    await fc.assert(
      fc.asyncProperty(ladders, async (ladder) => {
        const start = (round++ % 4) * MEMBERS
        const members = pool.slice(start, start + MEMBERS)
        const lived = samples.slice(start, start + MEMBERS)
        const given = await give(members, lived, ladder)

        await encore.refreshTiers(members, ladder, NOW)

        const stored = new Map(
          (
            await encore.listMembers(
              { id: members },
              { select: ["id", "tier_id", "tier_until"] }
            )
          ).map((member) => [member.id, member])
        )
        const standings = await encore.tierStandings(members, ladder)
        for (const [index, id] of members.entries()) {
          const counted = countedOf(lived[index]!.history)
          const expected = standingOf(counted, given[index]!, ladder, NOW)
          const { tier_id, tier_until } = stored.get(id)!
          expect({ tier_id, tier_until }).toEqual({
            tier_id: expected.tier?.id ?? null,
            tier_until: expected.until,
          })
          // What the shopper is told is read from the same facts.
          const today = standingOf(counted, given[index]!, ladder, new Date())
          expect(standings.get(id)!.tier).toEqual(today.tier)
        }
        // Again, nothing changes.
        expect(await encore.refreshTiers(members, ladder, NOW)).toEqual([])
      }),
      { numRuns: LADDERS, seed: SEED }
    )
  })

  it("are the same after a replay of the history, whatever went before", async () => {
    const { tiers } = await ladderInPlace()
    const ladder = ladderWith(tiers, { grace_days: 10 })
    const [member] = (await newMembers(encore, 1)) as [string]
    await fc.assert(
      fc.asyncProperty(histories, async (history) => {
        await ask("delete from encore_purchase where member_id = ?", [member])
        for (const event of history) {
          await buy(ask, [
            {
              id: `encpur_${made++}`,
              member_id: member,
              currency_code: "eur",
              amount: event.spend,
              placed_at: event.at,
              canceled_at: null,
            },
          ])
          await encore.refreshTiers([member], ladder, NOW)
        }
        await encore.refreshTiers([member], ladder, NOW)
        const stepwise = await encore.retrieveMember(member)
        await ask("update encore_member set tier_id = null, tier_until = null")
        await encore.refreshTiers([member], ladder, NOW)
        const replayed = await encore.retrieveMember(member)
        expect([replayed.tier_id, replayed.tier_until]).toEqual([
          stepwise.tier_id,
          stepwise.tier_until,
        ])
      }),
      { numRuns: 15, seed: SEED }
    )
  })

  it("count what was earned under a merged member, and leave that one without", async () => {
    const { tiers } = await ladderInPlace()
    const ladder = ladderWith(tiers)
    const [stays, goes] = (await newMembers(encore, 2)) as [string, string]
    await buy(ask, [orderOf(stays, 0), orderOf(goes, 1)])
    const system = { actor_type: "system" as const, actor_id: null, reason: "Same" }
    const program = { ...(await encore.programInForce()), ladder }

    const merged = await encore.mergeMembers(
      { into_member_id: stays, from_member_id: goes, ...system },
      program
    )
    expect(merged.tier_changes).toMatchObject([
      { member_id: stays, from: null, to: "enctier_1" },
    ])
    const { tier_changes } = await encore.unmergeMember(
      { from_member_id: goes, ...system },
      program
    )
    expect(tier_changes).toMatchObject([
      { member_id: stays, from: "enctier_1", to: null },
    ])
  })

  it("are brought to everybody page by page, by whoever goes on", async () => {
    const { tiers } = await ladderInPlace()
    const ladder = ladderWith(tiers)
    const members = await newMembers(encore, 25)
    await buy(
      ask,
      members.flatMap((id) => [orderOf(id, 0), orderOf(id, 1)])
    )
    expect(await encore.recomputeNextTiers(10, ladder)).toBeNull()

    await encore.beginRecompute()
    const first = await encore.recomputeNextTiers(10, ladder)
    expect(first).toMatchObject({ members: 10 })
    const rest = await Promise.all(
      Array.from({ length: 4 }, () => encore.recomputeNextTiers(10, ladder))
    )
    const pages = [first, ...rest].flatMap((page) => page ?? [])
    expect(pages.reduce((sum, page) => sum + page.members, 0)).toBe(25)
    expect(
      new Set(pages.flatMap((page) => page.tier_changes.map((step) => step.member_id)))
    ).toEqual(new Set(members))
    expect(await encore.recomputeNextTiers(10, ladder)).toBeNull()
  })

  it("end by themselves when their time has come", async () => {
    const { tiers } = await ladderInPlace()
    const ladder = ladderWith(tiers)
    const members = await newMembers(encore, 3)
    const past = new Date(Date.now() - 364 * DAY)
    await buy(
      ask,
      members.flatMap((id) => [orderOf(id, 0, past), orderOf(id, 0, past)])
    )
    // As of ten days ago, all were on the tier.
    await encore.refreshTiers(members, ladder, new Date(Date.now() - 10 * DAY))
    expect(await encore.endNextTiers(2, ladder, "")).toBeNull()
    await ask("update encore_purchase set placed_at = placed_at - interval '3 days'")
    await ask("update encore_member set tier_until = tier_until - interval '3 days'")

    const first = await encore.endNextTiers(2, ladder, "")
    expect(first).toMatchObject({ members: 2 })
    const second = await encore.endNextTiers(2, ladder, first!.last)
    expect(second).toMatchObject({
      tier_changes: [{ from: "enctier_1", to: null }],
    })
    expect(await encore.endNextTiers(2, ladder, second!.last)).toBeNull()
    expect(await encore.endNextTiers(2, ladder, "")).toBeNull()
  })

  async function ladderInPlace() {
    const tiers = [tierOf(1, { orders: 2 }), tierOf(2, { orders: 4, spend: 100 })]
    for (const { id, name, rank, qualification } of tiers) {
      await encore.createTiers({ id, name, rank, qualification })
    }
    return { tiers }
  }

  function orderOf(member_id: string, days: number, from = new Date()) {
    return {
      id: `encpur_${made++}`,
      member_id,
      currency_code: "eur",
      amount: "5",
      placed_at: new Date(from.getTime() - days * DAY),
      canceled_at: null,
    }
  }
})

async function buy(ask: Ask, rows: object[]): Promise<void> {
  await ask(
    `insert into encore_purchase (id, source, source_id, member_id, currency_code, amount,
       raw_amount, placed_at, canceled_at, refunded_amount, raw_refunded_amount)
     select id, 'medusa', id, member_id, currency_code, amount::numeric + 1,
       '{}'::jsonb, placed_at, canceled_at, 1, '{}'::jsonb
     from json_to_recordset(?::json) as r(id text, member_id text, currency_code text,
       amount text, placed_at timestamptz, canceled_at timestamptz)`,
    [JSON.stringify(rows)]
  )
}

/** Takes points of awards back long after, and gives some of them back again. */
async function moveBack(
  ask: Ask,
  credits: CreditInput[],
  moves: { award: string; taken: number; restored: number }[],
  entries: Map<string, string>
): Promise<void> {
  const members = new Map(credits.map((one) => [one.idempotency_key, one.member_id]))
  const entry = (
    kind: string,
    { award }: { award: string },
    points: number,
    reverses_id: string
  ) => ({
    id: `encent_${kind}_${award}`,
    member_id: members.get(award),
    kind,
    points,
    source_id: award,
    reverses_id,
    idempotency_key: `${kind}:${award}`,
  })
  const rows = moves.flatMap((move) => [
    ...(move.taken
      ? [entry("reversal", move, -move.taken, entries.get(move.award)!)]
      : []),
    ...(move.restored
      ? [entry("restoration", move, move.restored, `encent_reversal_${move.award}`)]
      : []),
  ])
  await ask(
    `insert into encore_point_entry (id, member_id, kind, points, debt, source_type,
       source_id, reverses_id, idempotency_key, actor_type, effective_at)
     select id, member_id, kind, points, -points, 'order', source_id, reverses_id,
       idempotency_key, 'system', ?
     from json_to_recordset(?::json) as r(id text, member_id text, kind text,
       points integer, source_id text, reverses_id text, idempotency_key text)`,
    [NOW, JSON.stringify(rows)]
  )
}
