import { EXPIRY_LANES } from "../../src/modules/encore/ledger/expire"
import { CreditInput } from "../../src/modules/encore/ledger/types"
import { lotDates, LotTerms } from "../../src/modules/encore/program/lifetime/maturity"
import { encoreModuleSuite, newMembers } from "../helpers/encore-module"
import { killAmidst } from "../helpers/killed-job"
import { brokenInvariants } from "../helpers/ledger-invariants"

const DAY = 24 * 60 * 60 * 1000
const now = new Date()
const inDays = (days: number) => new Date(now.getTime() + days * DAY)

const IDLE: LotTerms = {
  maturity: { event: "placed", days: 0 },
  expiry: { type: "inactivity", days: 90 },
}
const AFTER_DELIVERY: LotTerms = {
  maturity: { event: "delivered", days: 14 },
  expiry: { type: "age", days: 365 },
}

encoreModuleSuite("lifetime", (encore, ask) => {
  let made = 0
  const credit = (member_id: string, more: Partial<CreditInput> = {}): CreditInput => {
    const key = `key-${made++}`
    return {
      member_id,
      kind: "award",
      points: 10,
      source_type: "order",
      source_id: key,
      idempotency_key: key,
      actor_type: "system",
      effective_at: inDays(-200),
      available_at: inDays(-200),
      ...more,
    }
  }
  const balances = (member: string) =>
    encore.retrieveMember(member, { select: ["available", "pending", "held", "debt"] })
  const expire = async (at: Date, limit: number) =>
    (
      await Promise.all(
        EXPIRY_LANES.map((lane) => encore.expirePoints(at, limit, lane))
      )
    ).flat()
  const expireAll = async (at: Date) => {
    await encore.renewIdle(at)
    return expire(at, 100)
  }

  afterEach(async () => {
    expect(await brokenInvariants(ask)).toEqual({})
    expect((await encore.verifyLedger()).problems).toEqual([])
  })

  describe("points that wait for an event", () => {
    it("have no date until it comes, and then the same for good, by their own terms", async () => {
      const [ada, bob] = (await newMembers(encore, 2)) as [string, string]
      const waits = { ...lotDates(AFTER_DELIVERY, null), effective_at: now }
      // One alone and many at once go through different functions of the ledger.
      await encore.postCredits([credit(ada, { ...waits, source_id: "one" })])
      await encore.postCredits([
        credit(bob, { ...waits, source_id: "two" }),
        credit(bob, { ...waits, source_id: "two", rule_id: "encrule_other" }),
        credit(bob, { ...waits, source_id: "three" }),
      ])
      expect(await encore.maturePoints(inDays(10_000))).toBe(0)
      expect(await expireAll(inDays(10_000))).toEqual([])
      expect((await encore.ordersAwaited(["one", "two", "other"])).sort()).toEqual([
        "one",
        "two",
      ])

      const delivered = (order_id: string, at: Date) => ({
        order_id,
        event: "delivered" as const,
        at,
      })
      expect(
        await encore.dateLots([
          { order_id: "one", event: "captured", at: now },
          delivered("one", now),
          delivered("two", inDays(-20)),
        ])
      ).toBe(3)
      expect(await balances(ada)).toMatchObject({ available: 0, pending: 10 })
      expect(await balances(bob)).toMatchObject({ available: 20, pending: 10 })
      expect(await encore.dateLots([delivered("one", inDays(5))])).toBe(0)

      const [lot] = await encore.listPointLots({ member_id: ada })
      expect(lot).toMatchObject({
        available_at: inDays(14),
        expires_at: inDays(14 + 365),
      })
      expect(await encore.nextAwaited("", 10)).toEqual({
        order_ids: ["three"],
        after: null,
      })
    })

    it("wait no longer where all of them were taken back", async () => {
      const [ada] = (await newMembers(encore, 1)) as [string]
      const [posted] = await encore.postCredits([
        credit(ada, { ...lotDates(AFTER_DELIVERY, null), source_id: "gone" }),
      ])
      await encore.postDebits([
        {
          member_id: ada,
          kind: "reversal",
          points: 10,
          source_type: "order",
          source_id: "gone",
          reverses_id: posted!.entry_id,
          idempotency_key: "back",
          actor_type: "system",
          effective_at: now,
          allow_debt: true,
        },
      ])
      expect(await encore.ordersAwaited(["gone"])).toEqual([])
      expect(await encore.nextAwaited("", 10)).toMatchObject({ order_ids: [] })
    })
  })

  describe("inactivity", () => {
    it("ends all points of who does nothing, and of nobody else", async () => {
      const [idle, active, given] = (await newMembers(encore, 3)) as [
        string,
        string,
        string,
      ]
      const old = lotDates(IDLE, inDays(-200))
      await encore.postCredits([
        credit(idle, old),
        credit(idle, { ...lotDates(IDLE, inDays(-150)), effective_at: inDays(-150) }),
        credit(active, old),
        credit(active, { ...lotDates(IDLE, inDays(-10)), effective_at: inDays(-10) }),
        // A gift is no activity, but is there for its own days.
        credit(given, {
          ...lotDates(IDLE, inDays(-10)),
          kind: "adjustment",
          effective_at: inDays(-10),
        }),
      ])
      expect((await encore.nextExpiries([active])).get(active)).toEqual({
        points: 20,
        at: inDays(80),
      })
      expect(await expireAll(now)).toEqual([{ member_id: idle, points: 20, lots: 2 }])
      expect(await expireAll(now)).toEqual([])
      expect(await balances(active)).toMatchObject({ available: 20 })
      expect(await balances(given)).toMatchObject({ available: 10 })
      expect(await expireAll(inDays(79))).toEqual([])
      expect(
        (await expireAll(inDays(81))).map((expired) => expired.member_id).sort()
      ).toEqual([active, given].sort())
    })

    it("is ended by spending", async () => {
      const [ada] = (await newMembers(encore, 1)) as [string]
      await encore.postCredits([
        credit(ada, lotDates(IDLE, inDays(-200))),
        credit(ada, lotDates(IDLE, inDays(-200))),
      ])
      const hold_id = await encore.holdPoints({
        member_id: ada,
        cart_id: "cart",
        points: 5,
        amount: "1",
        currency_code: "eur",
        expires_at: inDays(1),
      })
      await encore.captureHold({
        hold_id: hold_id!,
        member_id: ada,
        order_id: "order",
        effective_at: inDays(-1),
      })
      expect(await expireAll(now)).toEqual([])
      expect((await encore.nextExpiries([ada])).get(ada)).toEqual({
        points: 15,
        at: inDays(89),
      })
    })
  })

  describe("warnings", () => {
    it("are written once for a member and day, and anew when the day has moved", async () => {
      const [ada, bob, cy] = (await newMembers(encore, 3)) as [string, string, string]
      const noon = new Date(Math.floor(inDays(10).getTime() / DAY) * DAY + DAY / 2)
      await encore.postCredits([
        credit(ada, { expires_at: noon }),
        credit(ada, { expires_at: new Date(noon.getTime() + 60_000) }),
        credit(ada, { expires_at: inDays(20) }),
        credit(ada, { expires_at: inDays(31) }),
        credit(bob, { ...lotDates(IDLE, inDays(-80)), effective_at: inDays(-80) }),
        credit(cy, { expires_at: inDays(-1) }),
      ])
      await encore.recordWarnings(now, 30)
      await encore.recordWarnings(now, 30)
      const warnings = await encore.untoldWarnings(100)
      expect(warnings).toHaveLength(3)
      expect(warnings).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ member_id: ada, points: 20, at: noon }),
          expect.objectContaining({ member_id: ada, points: 10, at: inDays(20) }),
          expect.objectContaining({ member_id: bob, points: 10, at: inDays(10) }),
        ])
      )
      await encore.markWarned(warnings.map((warning) => warning.id))
      await encore.recordWarnings(now, 30)
      expect(await encore.untoldWarnings(100)).toEqual([])

      await encore.postCredits([
        credit(bob, { ...lotDates(IDLE, inDays(-65)), effective_at: inDays(-65) }),
      ])
      await encore.recordWarnings(now, 30)
      expect(await encore.untoldWarnings(100)).toEqual([
        expect.objectContaining({ member_id: bob, points: 20, at: inDays(25) }),
      ])
    })
  })

  describe("a job that is killed, done again, is as one that was not:", () => {
    const MEMBERS = 30

    it("expiry", async () => {
      const members = await newMembers(encore, MEMBERS)
      await encore.postCredits(
        members.flatMap((member, index) =>
          [0, 1, 2].map(() => credit(member, { expires_at: inDays(-100 + index) }))
        )
      )
      await killAmidst(
        ask,
        `select count(e.*) from (values (0), (1)) lanes(lane),
           encore_ledger_expire(now(), 6, lane) e`,
        members[MEMBERS / 2]!
      )
      const before = await encore.listPointEntries({ kind: "expiry" }, { take: 100 })
      expect(before.length).toBeGreaterThan(0)
      expect(before.length).toBeLessThan(MEMBERS)

      while ((await expire(now, 6)).length) {
        expect(await brokenInvariants(ask)).toEqual({})
      }
      const entries = await encore.listPointEntries({ kind: "expiry" }, { take: 100 })
      expect(entries.map((entry) => entry.points)).toEqual(Array(MEMBERS).fill(-30))
      expect(new Set(entries.map((entry) => entry.member_id)).size).toBe(MEMBERS)
    })

    it("maturing", async () => {
      const members = await newMembers(encore, MEMBERS)
      await encore.postCredits(
        members.map((member, index) =>
          credit(member, { available_at: inDays(1 + index) })
        )
      )
      await killAmidst(
        ask,
        "select encore_ledger_mature(now() + interval '50 days', 4) as count",
        members[MEMBERS / 2]!
      )
      const matured = await encore.listPointLots({ matured: true }, { take: 100 })
      expect(matured.length).toBeGreaterThan(0)
      expect(matured.length).toBeLessThan(MEMBERS)

      expect(await encore.maturePoints(inDays(50))).toBe(MEMBERS - matured.length)
      for (const member of await encore.listMembers({}, { take: 100 })) {
        expect(member).toMatchObject({ available: 10, pending: 0 })
      }
    })

    it("warnings of expiry", async () => {
      const members = (await newMembers(encore, MEMBERS)).sort()
      const at = inDays(10)
      const day = at.toISOString().slice(0, 10)
      await encore.postCredits(
        members.map((member) => credit(member, { expires_at: at }))
      )
      // As the job goes on after each chunk: with the member after the last one warned.
      await killAmidst(
        ask,
        `select count(last) from encore_ledger_warn(now(), now() + interval '30 days',
           coalesce((select max(member_id) from encore_expiry_warning), ''), 4) last`,
        members[MEMBERS / 2]!,
        // Who warns the same member of the same day waits for the one who began.
        `insert into encore_expiry_warning (id, member_id, expires_on, expires_at, points)
         values ('encwarn_held', $1, '${day}', now(), 1)`
      )
      const before = await encore.untoldWarnings(100)
      expect(before.length).toBeGreaterThan(0)
      expect(before.length).toBeLessThan(MEMBERS)
      expect(before.length % 4).toBe(0)

      // Some of them were told of, and it died before it noted the others.
      await encore.markWarned(before.slice(0, 3).map((warning) => warning.id))
      await encore.recordWarnings(now, 30)
      await encore.recordWarnings(now, 30)
      const untold = await encore.untoldWarnings(100)
      expect(untold).toHaveLength(MEMBERS - 3)
      const told = new Set(before.slice(0, 3).map((warning) => warning.member_id))
      expect(untold.map((warning) => warning.member_id).sort()).toEqual(
        members.filter((member) => !told.has(member))
      )
      for (const warning of untold) {
        expect(warning).toMatchObject({ points: 10, at })
      }
    })

    it("the renewal of those who were active", async () => {
      const members = await newMembers(encore, MEMBERS)
      await encore.postCredits(
        members.flatMap((member) => [
          credit(member, lotDates(IDLE, inDays(-200))),
          credit(member, { effective_at: inDays(-5) }),
        ])
      )
      await killAmidst(
        ask,
        `select count(*) from encore_ledger_renew_idle(now(), '-infinity', '', 4)`,
        members[MEMBERS / 2]!
      )
      expect(await expireAll(now)).toEqual([])
      const lots = await encore.listPointLots(
        { idle_until: { $ne: null } },
        { take: 100 }
      )
      expect(lots.map((lot) => lot.idle_until)).toEqual(Array(MEMBERS).fill(inDays(85)))
    })
  })
})
