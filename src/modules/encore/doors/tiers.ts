import { Context } from "@medusajs/framework/types"
import { InjectManager, MedusaContext } from "@medusajs/framework/utils"
import { lockMembers } from "../journey/members"
import { sqlOf } from "../lib/sql"
import { Actor } from "../audit/record"
import { programInForce } from "../program/program-in-force"
import { Ladder, TierInForce } from "../program/tiers/ladder"
import {
  countByTier,
  CustomerTierGroup,
  nextTierGroups,
  tierGroupsOf,
  tierHistory,
  TierHistoryStep,
} from "../program/tiers/members-of-tiers"
import { deleteTier, saveTiers, TierInput } from "../program/tiers/save-tiers"
import {
  beginRecompute,
  beginRecomputeUnless,
  endNextTiers,
  RecomputedPage,
  recomputeNextTiers,
} from "../program/tiers/recompute"
import { refreshTiers, TierChanged } from "../program/tiers/refresh-tiers"
import { TierReached, tiersReachedSince } from "../program/tiers/reached"
import { Standing } from "../program/tiers/qualify"
import { tierStandings } from "../program/tiers/standings"
import { markTierWarned, TierEnding, tiersEnding } from "../program/tiers/warnings"
import { RewardsDoor } from "./rewards"

/** Tiers: who is on which, and the ladder itself. */
export class TiersDoor extends RewardsDoor {
  /** @see refreshTiers; the members are locked first. */
  @InjectManager()
  async refreshTiers(
    memberIds: string[],
    ladder: Ladder,
    now: Date = new Date(),
    @MedusaContext() sharedContext: Context = {}
  ): Promise<TierChanged[]> {
    return this.inTransaction_(async (sql) => {
      await lockMembers(sql, memberIds)
      return refreshTiers(sql, memberIds, ladder, now)
    }, sharedContext)
  }

  /** @see tierStandings */
  @InjectManager()
  async tierStandings(
    memberIds: string[],
    ladder: Ladder,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<Map<string, Standing>> {
    return tierStandings(sqlOf(sharedContext), memberIds, ladder)
  }

  /** @see beginRecompute */
  @InjectManager()
  async beginRecompute(@MedusaContext() sharedContext: Context = {}): Promise<void> {
    return beginRecompute(sqlOf(sharedContext))
  }

  /** @see beginRecomputeUnless */
  @InjectManager()
  async beginRecomputeUnless(
    since: Date,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<void> {
    return beginRecomputeUnless(sqlOf(sharedContext), since)
  }

  /** @see recomputeNextTiers */
  @InjectManager()
  async recomputeNextTiers(
    limit: number,
    ladder: Ladder,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<RecomputedPage | null> {
    return this.inTransaction_(
      (sql) => recomputeNextTiers(sql, limit, ladder),
      sharedContext
    )
  }

  /** @see endNextTiers */
  @InjectManager()
  async endNextTiers(
    limit: number,
    ladder: Ladder,
    after: string,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<RecomputedPage | null> {
    return this.inTransaction_(
      (sql) => endNextTiers(sql, limit, ladder, after),
      sharedContext
    )
  }

  /** @see tiersEnding */
  @InjectManager()
  async tiersEnding(
    page: Parameters<typeof tiersEnding>[1],
    ladder: Ladder,
    @MedusaContext() sharedContext: Context = {}
  ): ReturnType<typeof tiersEnding> {
    return tiersEnding(sqlOf(sharedContext), page, ladder)
  }

  /** @see markTierWarned */
  @InjectManager()
  async markTierWarned(
    told: TierEnding[],
    @MedusaContext() sharedContext: Context = {}
  ): Promise<void> {
    return markTierWarned(sqlOf(sharedContext), told)
  }

  /** @see saveTiers; thresholds in money are in the settings' currency. */
  @InjectManager()
  async saveTiers(
    inputs: TierInput[],
    by: Actor,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<string[]> {
    return this.inTransaction_(async (sql) => {
      const { settings } = await programInForce(sql)
      return saveTiers(sql, inputs, settings.spend_currency_code, by)
    }, sharedContext)
  }

  /** @see deleteTier */
  @InjectManager()
  async deleteTier(
    id: string,
    by: Actor,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<TierInForce> {
    return this.inTransaction_((sql) => deleteTier(sql, id, by), sharedContext)
  }

  /** @see countByTier */
  @InjectManager()
  async countByTier(
    @MedusaContext() sharedContext: Context = {}
  ): Promise<Map<string, number>> {
    return countByTier(sqlOf(sharedContext))
  }

  /** @see tierGroupsOf */
  @InjectManager()
  async tierGroupsOf(
    memberIds: string[],
    @MedusaContext() sharedContext: Context = {}
  ): Promise<CustomerTierGroup[]> {
    return tierGroupsOf(sqlOf(sharedContext), memberIds)
  }

  /** @see nextTierGroups */
  @InjectManager()
  async nextTierGroups(
    after: string,
    limit: number,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<CustomerTierGroup[]> {
    return nextTierGroups(sqlOf(sharedContext), after, limit)
  }

  /** @see tiersReachedSince */
  @InjectManager()
  async tiersReachedSince(
    since: Date,
    page: Parameters<typeof tiersReachedSince>[2],
    @MedusaContext() sharedContext: Context = {}
  ): Promise<TierReached[]> {
    return tiersReachedSince(sqlOf(sharedContext), since, page)
  }

  /** @see tierHistory */
  @InjectManager()
  async tierHistory(
    memberId: string,
    page: { limit: number; offset: number },
    @MedusaContext() sharedContext: Context = {}
  ): Promise<{ steps: TierHistoryStep[]; count: number }> {
    return tierHistory(sqlOf(sharedContext), memberId, page)
  }
}
