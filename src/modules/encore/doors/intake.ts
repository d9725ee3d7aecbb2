import { Context } from "@medusajs/framework/types"
import { InjectManager, MedusaContext } from "@medusajs/framework/utils"
import {
  completeImport,
  Failing,
  failImport,
  summarizeImport,
} from "../intake/finish-import"
import { creditDone, CreditDue, creditsDue } from "../intake/credit"
import { Followed, followOrders, SeenOrder } from "../intake/follow"
import { importNextChunk } from "../intake/import-chunk"
import { claimInterrupted, Part } from "../intake/import-progress"
import { ImportTotals } from "../intake/import-types"
import { ratePurchases } from "../intake/rate"
import { Recorded, recordPurchases } from "../intake/record"
import { FileKind } from "../intake/row-formats"
import { stageFile } from "../intake/staging"
import { PurchaseInput } from "../intake/types"
import { beginUndo, undoNextChunk } from "../intake/undo"
import { sqlOf } from "../lib/sql"
import { Program } from "../program/program-in-force"
import { PeopleDoor } from "./people"

/** How purchases come in, and follow what becomes of them. */
export class IntakeDoor extends PeopleDoor {
  /** @see recordPurchases */
  @InjectManager()
  async recordPurchases(
    purchases: PurchaseInput[],
    program: Program,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<Recorded> {
    return this.inTransaction_(
      (sql) => recordPurchases(sql, purchases, program),
      sharedContext
    )
  }

  /** What these purchases would earn, were they recorded now. @see ratePurchases */
  @InjectManager()
  async expectPoints(
    purchases: PurchaseInput[],
    program: Program,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<number> {
    const rated = await ratePurchases(
      sqlOf(sharedContext),
      purchases,
      program,
      "preview"
    )
    return rated.reduce((sum, { earnings }) => sum + earnings.points, 0)
  }

  /** @see followOrders */
  @InjectManager()
  async followOrders(
    seen: SeenOrder[],
    program: Program,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<Followed> {
    return this.inTransaction_((sql) => followOrders(sql, seen, program), sharedContext)
  }

  /** @see creditsDue */
  @InjectManager()
  async creditsDue(
    orderIds: string[],
    @MedusaContext() sharedContext: Context = {}
  ): Promise<CreditDue[]> {
    return creditsDue(sqlOf(sharedContext), orderIds)
  }

  /** @see creditDone */
  @InjectManager()
  async creditDone(
    due: CreditDue,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<void> {
    return this.inTransaction_((sql) => creditDone(sql, due), sharedContext)
  }

  /** @see stageFile; each batch of rows is a transaction of its own. */
  @InjectManager()
  async stageFile(
    importId: string,
    kind: FileKind,
    path: string,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<void> {
    return stageFile(sqlOf(sharedContext), importId, kind, path)
  }

  /** @see importNextChunk */
  @InjectManager()
  async importNextChunk(
    importId: string,
    part: Part,
    from: string | null,
    program: Program,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<string | null> {
    return this.inTransaction_(
      (sql) => importNextChunk(sql, importId, part, from, program),
      sharedContext
    )
  }

  /** @see completeImport */
  @InjectManager()
  async completeImport(
    importId: string,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<void> {
    return completeImport(sqlOf(sharedContext), importId)
  }

  /** @see summarizeImport */
  @InjectManager()
  async summarizeImport(
    importId: string,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<ImportTotals> {
    return summarizeImport(sqlOf(sharedContext), importId)
  }

  /** @see failImport */
  @InjectManager()
  async failImport(
    importId: string,
    failing: Failing,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<void> {
    return this.inTransaction_(
      (sql) => failImport(sql, importId, failing),
      sharedContext
    )
  }

  /** @see claimInterrupted */
  @InjectManager()
  async claimInterruptedImports(
    @MedusaContext() sharedContext: Context = {}
  ): Promise<string[]> {
    return claimInterrupted(sqlOf(sharedContext))
  }

  /** @see beginUndo */
  @InjectManager()
  async beginUndo(
    importId: string,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<void> {
    return beginUndo(sqlOf(sharedContext), importId)
  }

  /** @see undoNextChunk */
  @InjectManager()
  async undoNextChunk(
    importId: string,
    program: Program,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<boolean> {
    return this.inTransaction_(
      (sql) => undoNextChunk(sql, importId, program),
      sharedContext
    )
  }
}
