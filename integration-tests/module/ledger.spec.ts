import { MedusaError } from "@medusajs/framework/utils"
import fc from "fast-check"
import { CreditInput, DebitInput } from "../../src/modules/encore/ledger/types"
import EncoreModuleService from "../../src/modules/encore/service"
import { Ask, encoreModuleSuite, newMembers } from "../helpers/encore-module"
import { balancesOf, brokenInvariants } from "../helpers/ledger-invariants"
import { LedgerModel, Refusal } from "../helpers/ledger-model"
import { Operation, operations, Sequence } from "../helpers/ledger-operations"

const DAY = 24 * 60 * 60 * 1000
const PAST = new Date("2026-01-01")
const FAR = new Date("2100-01-01")

encoreModuleSuite("ledger", (encore, ask) => {
  let made = 0
  const key = () => `key-${made++}`

  const credit = (member_id: string, more: Partial<CreditInput> = {}): CreditInput => {
    const idempotency_key = more.idempotency_key ?? key()
    return {
      member_id,
      kind: "award",
      points: 10,
      source_type: "order",
      source_id: idempotency_key,
      actor_type: "system",
      effective_at: PAST,
      available_at: PAST,
      ...more,
      idempotency_key,
    }
  }
  const debit = (member_id: string, more: Partial<DebitInput> = {}): DebitInput => {
    const idempotency_key = more.idempotency_key ?? key()
    return {
      member_id,
      kind: "redemption",
      points: 10,
      source_type: "order",
      source_id: idempotency_key,
      actor_type: "system",
      effective_at: PAST,
      allow_debt: false,
      ...more,
      idempotency_key,
    }
  }
  const balances = async (member: string) => (await balancesOf(ask, member)).kept
  const countEntries = async () =>
    (
      await ask<{ count: number }>(
        "select count(*)::integer as count from encore_point_entry"
      )
    )[0]!.count

  let damaged = false
  afterEach(async () => {
    // verifyLedger's own tests leave a damaged ledger behind and say so
    if (!damaged) {
      expect(await brokenInvariants(ask)).toEqual({})
      expect((await encore.verifyLedger()).problems).toEqual([])
    }
    damaged = false
  })

  describe("against a plain model", () => {
    it("does the same, whatever happens in whatever order", async () => {
      let sequences = 0
      await fc.assert(
        fc.asyncProperty(operations, async (sequence) => {
          await play(encore, ask, `sequence-${sequences++}`, sequence)
        }),
        { numRuns: 60 }
      )
      expect(await countEntries()).toBeGreaterThan(100)
    }, 180_000)
  })

  describe("credits", () => {
    it("do the same one by one as all at once", async () => {
      const [one, many] = await newMembers(encore, 2)
      const shapes: Partial<CreditInput>[] = [
        { points: 7 },
        { points: 5, available_at: FAR, expires_at: FAR },
        { points: 30, kind: "adjustment", reason: "Sorry", actor_type: "user" },
        {
          points: 3,
          rule_id: "encrule_1",
          rule_version_id: "encver_1",
          explanation: [{ rule: "A point" }],
          expires_at: new Date("2027-01-01"),
        },
      ]
      for (const member of [one!, many!]) {
        await encore.postDebits([
          debit(member, {
            points: 12,
            allow_debt: true,
            kind: "adjustment",
            source_id: "owed",
          }),
        ])
      }
      for (const [index, shape] of shapes.entries()) {
        await encore.postCredits([credit(one!, { ...shape, source_id: `${index}` })])
      }
      await encore.postCredits(
        shapes.map((shape, index) => credit(many!, { ...shape, source_id: `${index}` }))
      )

      const recordsOf = (member: string) =>
        ask(
          `select e.kind, e.points, e.debt, e.source_type, e.source_id, e.rule_id,
             e.rule_version_id, e.reverses_id, e.actor_type, e.actor_id, e.reason,
             e.explanation, e.effective_at, l.amount, l.remaining, l.held, l.matured,
             l.earned_at, l.available_at, l.expires_at, a.points as allocated
           from encore_point_entry e
           left join encore_point_lot l on l.entry_id = e.id
           left join encore_point_allocation a on a.entry_id = e.id
           where e.member_id = ? order by e.source_id`,
          [member]
        )
      expect(await recordsOf(many!)).toEqual(await recordsOf(one!))
      expect(await balances(many!)).toEqual(await balances(one!))
      expect(await balances(one!)).toEqual({
        // what was owed took the first 12, the pending ones among them
        available: 33,
        pending: 0,
        held: 0,
        debt: 0,
      })
    })

    it("answer in the order of the inputs, old and new", async () => {
      const [member] = await newMembers(encore, 1)
      const first = credit(member!)
      const [made] = await encore.postCredits([first])
      const answers = await encore.postCredits([credit(member!), first])
      expect(answers.map((answer) => answer.posted)).toEqual([true, false])
      expect(answers[1]!.entry_id).toBe(made!.entry_id)
      expect((await encore.postCredits([first]))[0]).toEqual({
        idempotency_key: first.idempotency_key,
        entry_id: made!.entry_id,
        posted: false,
      })
    })

    it.each([
      ["other points", { points: 11 }],
      ["another kind", { kind: "adjustment" as const }],
      ["another source", { source_id: "elsewhere" }],
    ])("refuse a key that was used with %s", async (_, other) => {
      const [member] = await newMembers(encore, 1)
      const first = credit(member!)
      await encore.postCredits([first])
      const changed = { ...first, ...other }
      await refused(encore.postCredits([changed]), "conflict")
      await refused(encore.postCredits([credit(member!), changed]), "conflict")
      expect(await countEntries()).toBe(1)
    })

    it("refuse one key twice in a call, and post nothing of it", async () => {
      const [member] = await newMembers(encore, 1)
      const twice = credit(member!)
      await refused(encore.postCredits([credit(member!), twice, twice]), "conflict")
      expect(await countEntries()).toBe(0)
    })

    it.each([0, -1, 1.5, NaN, Infinity, 1_000_000_001])(
      "refuse %p points",
      async (points) => {
        const [member] = await newMembers(encore, 1)
        await refused(
          encore.postCredits([credit(member!), credit(member!, { points })]),
          MedusaError.Types.INVALID_DATA
        )
        await refused(
          encore.postDebits([debit(member!, { points })]),
          MedusaError.Types.INVALID_DATA
        )
        expect(await countEntries()).toBe(0)
      }
    )

    it("refuse a balance beyond what fits, and keep the one there was", async () => {
      const [member] = await newMembers(encore, 1)
      const huge = () => credit(member!, { points: 1_000_000_000 })
      await encore.postCredits([huge(), huge()])
      await refused(encore.postCredits([huge()]), MedusaError.Types.INVALID_DATA)
      await refused(
        encore.postCredits([huge(), huge()]),
        MedusaError.Types.INVALID_DATA
      )
      expect((await balances(member!)).available).toBe(2_000_000_000)
    })

    it("refuse a member that isn't there, and post nothing for the others", async () => {
      const [member] = await newMembers(encore, 1)
      const stray = () => credit("encmem_nobody")
      await refused(encore.postCredits([stray()]), MedusaError.Types.NOT_FOUND)
      await refused(
        encore.postCredits([credit(member!), stray()]),
        MedusaError.Types.NOT_FOUND
      )
      await refused(
        encore.postDebits([debit("encmem_nobody", { allow_debt: true })]),
        MedusaError.Types.NOT_FOUND
      )
      expect(await countEntries()).toBe(0)
    })

    it("take ten thousand in one call", async () => {
      const members = await newMembers(encore, 500)
      const credits = Array.from({ length: 10_000 }, (_, index) =>
        credit(members[index % members.length]!)
      )
      const answers = await encore.postCredits(credits)
      expect(answers.map((answer) => answer.idempotency_key)).toEqual(
        credits.map((input) => input.idempotency_key)
      )
      expect((await balances(members[0]!)).available).toBe(200)
    })
  })

  describe("debits", () => {
    it("take from what expires first, and leave what is pending", async () => {
      const [member] = await newMembers(encore, 1)
      await encore.postCredits([
        credit(member!, { points: 5, source_id: "never" }),
        credit(member!, { points: 5, source_id: "later", expires_at: FAR }),
        credit(member!, {
          points: 5,
          source_id: "sooner",
          expires_at: new Date("2099-01-01"),
        }),
        credit(member!, { points: 5, source_id: "pending", available_at: FAR }),
      ])
      await encore.postDebits([debit(member!, { points: 12 })])
      const lots = await ask<{ source_id: string; remaining: number }>(
        `select e.source_id, l.remaining from encore_point_lot l
         join encore_point_entry e on e.id = l.entry_id order by l.remaining, 1`
      )
      expect(lots).toEqual([
        { source_id: "later", remaining: 0 },
        { source_id: "sooner", remaining: 0 },
        { source_id: "never", remaining: 3 },
        { source_id: "pending", remaining: 5 },
      ])
      await refused(encore.postDebits([debit(member!, { points: 4 })]), "not_allowed")
    })

    it("take an award back from its own lot, and make debt of what was spent", async () => {
      const [member] = await newMembers(encore, 1)
      const [award] = await encore.postCredits([credit(member!, { points: 10 })])
      await encore.postDebits([debit(member!, { points: 8 })])
      const takeBack = (points: number) =>
        debit(member!, {
          kind: "reversal",
          points,
          reverses_id: award!.entry_id,
          allow_debt: true,
        })
      await encore.postDebits([takeBack(4), takeBack(6)])
      expect(await balances(member!)).toEqual({
        available: 0,
        pending: 0,
        held: 0,
        debt: 8,
      })
      await refused(encore.postDebits([takeBack(1)]), "not_allowed")

      await encore.postCredits([credit(member!, { points: 5, available_at: FAR })])
      await encore.postCredits([credit(member!, { points: 5 }), credit(member!)])
      expect(await balances(member!)).toEqual({
        available: 12,
        pending: 0,
        held: 0,
        debt: 0,
      })
    })

    it("are all undone by one that is refused", async () => {
      const [member] = await newMembers(encore, 1)
      await encore.postCredits([credit(member!, { points: 10 })])
      await refused(
        encore.postDebits([
          debit(member!, { points: 6 }),
          debit(member!, { points: 6 }),
        ]),
        "not_allowed"
      )
      expect((await balances(member!)).available).toBe(10)
      expect(await countEntries()).toBe(1)
    })
  })

  describe("at the same time", () => {
    it("fifty credits under one key make one entry", async () => {
      const [member] = await newMembers(encore, 1)
      const same = credit(member!)
      const answers = (
        await Promise.all(Array.from({ length: 50 }, () => encore.postCredits([same])))
      ).flat()
      expect(answers.filter((answer) => answer.posted)).toHaveLength(1)
      expect(new Set(answers.map((answer) => answer.entry_id)).size).toBe(1)
      expect((await balances(member!)).available).toBe(10)
    })

    it("one key for two members is one entry and a conflict", async () => {
      const members = await newMembers(encore, 20)
      const outcomes = await Promise.allSettled(
        members.flatMap((member, index) => {
          const same = credit(member, {
            idempotency_key: "one-key",
            source_id: "one-source",
          })
          return [encore.postCredits(index % 2 ? [same] : [same, credit(member)])]
        })
      )
      const types = outcomes.map((outcome) =>
        outcome.status === "fulfilled" ? "posted" : outcome.reason.type
      )
      expect(types.sort()).toEqual([...Array(19).fill("conflict"), "posted"])
    })

    it("twenty debits never spend a point twice", async () => {
      const [member] = await newMembers(encore, 1)
      await encore.postCredits([
        credit(member!, { points: 45 }),
        credit(member!, { points: 60, expires_at: FAR }),
      ])
      const outcomes = await Promise.allSettled(
        Array.from({ length: 20 }, () =>
          encore.postDebits([debit(member!, { points: 10 })])
        )
      )
      expect(outcomes.filter((outcome) => outcome.status === "fulfilled")).toHaveLength(
        10
      )
      expect((await balances(member!)).available).toBe(5)
    })

    it("batches over the same members in any order don't block each other", async () => {
      const members = await newMembers(encore, 12)
      const rotated = (by: number) => [...members.slice(by), ...members.slice(0, by)]
      await Promise.all(
        members.flatMap((_, index) => [
          encore.postCredits(rotated(index).map((member) => credit(member))),
          encore.postCredits(
            rotated(index)
              .reverse()
              .map((member) => credit(member, { available_at: FAR }))
          ),
          encore.postDebits(
            rotated(index).map((member) =>
              debit(member, { points: 3, allow_debt: true })
            )
          ),
          encore.maturePoints(new Date("2101-01-01")),
        ])
      )
      await encore.maturePoints(new Date("2101-01-01"))
      for (const member of members) {
        expect(await balances(member)).toEqual({
          available: 12 * (10 + 10 - 3),
          pending: 0,
          held: 0,
          debt: 0,
        })
      }
    })
  })

  describe("maturing", () => {
    it("moves each lot once, also when two do it at once", async () => {
      const members = await newMembers(encore, 30)
      const day = (days: number) => new Date(Date.now() + days * DAY)
      await encore.postCredits(
        members.flatMap((member) => [
          credit(member, { points: 4, available_at: day(1) }),
          credit(member, { points: 3, available_at: day(3) }),
        ])
      )
      const moved = await Promise.all(
        Array.from({ length: 4 }, () => encore.maturePoints(day(2)))
      )
      expect(moved.reduce((a, b) => a + b, 0)).toBe(30)
      expect(await encore.maturePoints(day(2))).toBe(0)
      expect(await balances(members[0]!)).toEqual({
        available: 4,
        pending: 3,
        held: 0,
        debt: 0,
      })
    })
  })

  describe("the database", () => {
    it.each([
      "update encore_point_entry set points = 1",
      "delete from encore_point_entry",
      "truncate encore_point_entry cascade",
      "update encore_point_allocation set points = -1",
      "delete from encore_point_allocation",
      "truncate encore_point_allocation cascade",
      "delete from encore_member",
    ])("refuses to %s", async (statement) => {
      const [member] = await newMembers(encore, 1)
      await encore.postCredits([credit(member!)])
      await encore.postDebits([debit(member!)])
      await expect(ask(statement)).rejects.toMatchObject({ code: "EN001" })
    })
  })

  describe("verifying", () => {
    /** A ledger with something of everything in it. */
    const filled = async () => {
      const [member] = await newMembers(encore, 1)
      const [award] = await encore.postCredits([credit(member!, { points: 20 })])
      await encore.postCredits([credit(member!, { available_at: FAR })])
      await encore.postDebits([
        debit(member!, { points: 5 }),
        debit(member!, {
          kind: "reversal",
          points: 20,
          reverses_id: award!.entry_id,
          allow_debt: true,
        }),
      ])
      return { member: member!, award: award!.entry_id }
    }
    const damage = async (...statements: string[]) => {
      damaged = true
      await ask(
        [
          "alter table encore_point_entry disable trigger all",
          "alter table encore_point_allocation disable trigger all",
          ...statements,
          "alter table encore_point_entry enable trigger all",
          "alter table encore_point_allocation enable trigger all",
        ].join(";")
      )
    }

    it("finds a sound ledger sound, and counts it", async () => {
      await filled()
      expect(await encore.verifyLedger()).toEqual({
        ok: true,
        checked: { members: 1, entries: 4, lots: 2, holds: 0 },
        problems: [],
      })
    })

    it.each([
      [1, "a balance", "update encore_member set available = available + 1"],
      [
        1,
        "points that no entry brought",
        `update encore_member set available = available + 3;
         update encore_point_lot set amount = amount + 3, remaining = remaining + 3`,
      ],
      [2, "a lot's remainder", "update encore_point_lot set amount = amount + 1"],
      [
        2,
        "an allocation",
        "delete from encore_point_allocation where id in (select min(id) from encore_point_allocation)",
      ],
      [
        2,
        "an entry",
        "update encore_point_entry set points = points + 1 where points > 0",
      ],
      [
        3,
        "an award twice",
        `insert into encore_point_entry (
           id, member_id, kind, points, source_type, source_id, idempotency_key,
           actor_type, effective_at)
         select id || '-2', member_id, kind, points, source_type, source_id,
           idempotency_key || '-2', actor_type, effective_at
         from encore_point_entry where kind = 'award'`,
      ],
      [
        6,
        "a reversal",
        "update encore_point_entry set points = points - 1 where kind = 'reversal'",
      ],
      [10, "a debt", "update encore_member set debt = debt + 1"],
    ])("finds rule %i broken by damage to %s", async (invariant, _, statement) => {
      const { member } = await filled()
      await damage(statement)
      const verification = await encore.verifyLedger()
      expect(verification.ok).toBe(false)
      expect(verification.problems).toContainEqual({
        invariant,
        member_id: member,
        detail: expect.any(String),
      })
    })

    it.each(["encore_point_entry", "encore_point_allocation"])(
      "finds rule 4 broken when nothing protects %s",
      async (table) => {
        await filled()
        damaged = true
        await ask(`alter table ${table} disable trigger user`)
        expect((await encore.verifyLedger()).problems).toEqual([
          { invariant: 4, member_id: null, detail: expect.stringContaining(table) },
        ])
      }
    )

    it("names whom it concerns and nobody else", async () => {
      await newMembers(encore, 3)
      const { member, award } = await filled()
      await damage(
        `update encore_point_lot set matured = not matured where entry_id = '${award}'`,
        `update encore_member set pending = pending + 2 where id = '${member}'`
      )
      const { problems } = await encore.verifyLedger()
      expect(new Set(problems.map((problem) => problem.member_id))).toEqual(
        new Set([member])
      )
    })
  })
})

/** Plays a sequence to the ledger and to the model; they must agree on everything. */
async function play(
  encore: EncoreModuleService,
  ask: Ask,
  name: string,
  sequence: Operation[]
): Promise<void> {
  const now = Date.now()
  const members = await newMembers(encore, 3)
  const model = new LedgerModel(now)
  const entryIds = new Map<string, string>()
  const inputs = new Sequence(name, members, now, entryIds)
  let clock = now

  for (const operation of sequence) {
    if (operation.type === "mature") {
      clock += operation.days * DAY
      await encore.maturePoints(new Date(clock))
      model.mature(clock)
      continue
    }
    const [actual, expected] =
      operation.type === "credit"
        ? await both(inputs.credits(operation.plans), (credits) => [
            encore.postCredits(credits),
            model.credit(credits),
          ])
        : await both(inputs.debits(operation.plans), (debits) => [
            encore.postDebits(debits.inputs),
            model.debit(debits.inputs, debits.reverses),
          ])
    if (typeof expected === "string") {
      await refused(actual, expected)
      continue
    }
    const results = await actual
    expect(results.map((result) => result.posted)).toEqual(expected)
    for (const { idempotency_key, entry_id } of results) {
      expect(entryIds.get(idempotency_key) ?? entry_id).toBe(entry_id)
      entryIds.set(idempotency_key, entry_id)
    }
  }

  for (const member of members) {
    const { kept, replayed } = await balancesOf(ask, member)
    expect(kept).toEqual(model.balances(member))
    expect(replayed).toEqual(kept)
  }
  const lots = await ask<{ key: string; remaining: number; matured: boolean }>(
    `select e.idempotency_key as key, l.remaining, l.matured
     from encore_point_lot l join encore_point_entry e on e.id = l.entry_id
     where l.member_id in (?, ?, ?) order by 1`,
    members
  )
  expect(lots).toEqual(
    model.lots
      .map(({ key, remaining, matured }) => ({ key, remaining, matured }))
      .sort((a, b) => (a.key < b.key ? -1 : 1))
  )
  expect(await brokenInvariants(ask)).toEqual({})
  expect((await encore.verifyLedger()).problems).toEqual([])
}

type Outcome = ReturnType<EncoreModuleService["postCredits"]>

const both = async <Inputs>(
  inputs: Inputs,
  run: (inputs: Inputs) => [actual: Outcome, expected: boolean[] | Refusal]
) => {
  const [actual, expected] = run(inputs)
  // Settled here, so that a refusal nobody waits for yet isn't an unhandled one.
  await actual.catch(() => undefined)
  return [actual, expected] as const
}

async function refused(outcome: Promise<unknown>, type: string): Promise<void> {
  await expect(outcome).rejects.toMatchObject({ type })
}
