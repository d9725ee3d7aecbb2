import { Context } from "@medusajs/framework/types"
import { InjectManager, MedusaContext } from "@medusajs/framework/utils"
import {
  AwaitedPage,
  dateLots,
  nextAwaited,
  OrderEvent,
  ordersAwaited,
} from "../ledger/date-lots"
import { entryHistory, EntryHistory } from "../ledger/entry-history"
import { Expired, expirePoints, ExpiryLane } from "../ledger/expire"
import {
  ExpiryWarned,
  markWarned,
  recordWarnings,
  untoldWarnings,
} from "../ledger/expiry-warnings"
import {
  Captured,
  captureHold,
  ExpiredHold,
  expireHolds,
  HoldInput,
  holdPoints,
  latestHold,
  LatestHold,
} from "../ledger/hold"
import { maturePoints } from "../ledger/mature"
import { NextExpiry, nextExpiries } from "../ledger/next-expiry"
import { NextPending, nextPendings } from "../ledger/next-pending"
import { postCredits, postDebits } from "../ledger/post"
import { renewIdle } from "../ledger/renew-idle"
import { CreditInput, DebitInput, PostResult } from "../ledger/types"
import { Verification, verifyLedger } from "../ledger/verify"
import { sqlOf } from "../lib/sql"
import { EncoreDoor } from "./base"

/** Points: what is posted, held, matured, expired and verified. */
export class LedgerDoor extends EncoreDoor {
  /** @see postCredits; one round trip, a transaction only where the caller has one. */
  @InjectManager()
  async postCredits(
    credits: CreditInput[],
    @MedusaContext() sharedContext: Context = {}
  ): Promise<PostResult[]> {
    return postCredits(sqlOf(sharedContext), credits)
  }

  /** @see postDebits */
  @InjectManager()
  async postDebits(
    debits: DebitInput[],
    @MedusaContext() sharedContext: Context = {}
  ): Promise<PostResult[]> {
    return postDebits(sqlOf(sharedContext), debits)
  }

  /** @see entryHistory */
  @InjectManager()
  async entryHistory(
    memberId: string,
    entryId: string,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<EntryHistory> {
    return entryHistory(sqlOf(sharedContext), memberId, entryId)
  }

  /** @see latestHold */
  @InjectManager()
  async latestHold(
    cartId: string,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<LatestHold | null> {
    return latestHold(sqlOf(sharedContext), cartId)
  }

  /** @see holdPoints */
  @InjectManager()
  async holdPoints(
    hold: HoldInput,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<string | null> {
    return holdPoints(sqlOf(sharedContext), hold)
  }

  /** @see captureHold */
  @InjectManager()
  async captureHold(
    capture: Parameters<typeof captureHold>[1],
    @MedusaContext() sharedContext: Context = {}
  ): Promise<Captured> {
    return captureHold(sqlOf(sharedContext), capture)
  }

  /** @see expireHolds */
  @InjectManager()
  async expireHolds(
    now: Date,
    limit: number,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<ExpiredHold[]> {
    return expireHolds(sqlOf(sharedContext), now, limit)
  }

  /** @see expirePoints */
  @InjectManager()
  async expirePoints(
    now: Date,
    limit: number,
    lane: ExpiryLane,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<Expired[]> {
    return expirePoints(sqlOf(sharedContext), now, limit, lane)
  }

  /** @see maturePoints */
  @InjectManager()
  async maturePoints(
    now: Date,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<number> {
    return maturePoints(sqlOf(sharedContext), now)
  }

  /** @see dateLots */
  @InjectManager()
  async dateLots(
    events: OrderEvent[],
    @MedusaContext() sharedContext: Context = {}
  ): Promise<number> {
    return dateLots(sqlOf(sharedContext), events)
  }

  /** @see ordersAwaited */
  @InjectManager()
  async ordersAwaited(
    orderIds: string[],
    @MedusaContext() sharedContext: Context = {}
  ): Promise<string[]> {
    return ordersAwaited(sqlOf(sharedContext), orderIds)
  }

  /** @see nextAwaited */
  @InjectManager()
  async nextAwaited(
    after: string,
    limit: number,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<AwaitedPage> {
    return nextAwaited(sqlOf(sharedContext), after, limit)
  }

  /** @see renewIdle */
  @InjectManager()
  async renewIdle(
    until: Date,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<void> {
    return renewIdle(sqlOf(sharedContext), until)
  }

  /** @see recordWarnings */
  @InjectManager()
  async recordWarnings(
    now: Date,
    days: number,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<void> {
    return recordWarnings(sqlOf(sharedContext), now, days)
  }

  /** @see untoldWarnings */
  @InjectManager()
  async untoldWarnings(
    limit: number,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<ExpiryWarned[]> {
    return untoldWarnings(sqlOf(sharedContext), limit)
  }

  /** @see markWarned */
  @InjectManager()
  async markWarned(
    ids: string[],
    @MedusaContext() sharedContext: Context = {}
  ): Promise<void> {
    return markWarned(sqlOf(sharedContext), ids)
  }

  /** @see verifyLedger */
  @InjectManager()
  async verifyLedger(
    @MedusaContext() sharedContext: Context = {}
  ): Promise<Verification> {
    return verifyLedger(sqlOf(sharedContext))
  }

  /** @see nextExpiries */
  @InjectManager()
  async nextExpiries(
    memberIds: string[],
    @MedusaContext() sharedContext: Context = {}
  ): Promise<Map<string, NextExpiry>> {
    return nextExpiries(sqlOf(sharedContext), memberIds)
  }

  /** @see nextPendings */
  @InjectManager()
  async nextPendings(
    memberIds: string[],
    @MedusaContext() sharedContext: Context = {}
  ): Promise<Map<string, NextPending>> {
    return nextPendings(sqlOf(sharedContext), memberIds)
  }
}
