import { Context } from "@medusajs/framework/types"
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import {
  completeImport,
  Failing,
  failImport,
  summarizeImport,
} from "./intake/finish-import"
import { creditDone, CreditDue, creditsDue } from "./intake/credit"
import { Followed, followOrders, SeenOrder } from "./intake/follow"
import { assignPurchases, Identified, identifyCustomer } from "./intake/identify"
import { importNextChunk } from "./intake/import-chunk"
import { claimInterrupted, Part } from "./intake/import-progress"
import { ImportTotals } from "./intake/import-types"
import { Recorded, recordPurchases } from "./intake/record"
import { FileKind } from "./intake/row-formats"
import { stageFile } from "./intake/staging"
import { transferPurchase } from "./intake/transfer"
import { PurchaseInput } from "./intake/types"
import { beginUndo, undoNextChunk } from "./intake/undo"
import {
  findMembers,
  MemberFilters,
  MemberOrder,
  MemberPage,
} from "./journey/find-members"
import {
  ContactInput,
  CustomerInput,
  ensureContactMembers,
  ensureCustomerMembers,
  findCustomerMember,
} from "./journey/members"
import { RefreshedPage, refreshMembers } from "./journey/refresh-members"
import { Spending, spendingByCurrency } from "./journey/spending"
import {
  AwaitedPage,
  dateLots,
  nextAwaited,
  OrderEvent,
  ordersAwaited,
} from "./ledger/date-lots"
import { entryHistory, EntryHistory } from "./ledger/entry-history"
import { Expired, expirePoints, ExpiryLane } from "./ledger/expire"
import {
  ExpiryWarned,
  markWarned,
  recordWarnings,
  untoldWarnings,
} from "./ledger/expiry-warnings"
import {
  Captured,
  captureHold,
  ExpiredHold,
  expireHolds,
  HoldInput,
  holdPoints,
  latestHold,
  LatestHold,
} from "./ledger/hold"
import { maturePoints } from "./ledger/mature"
import { NextExpiry, nextExpiries } from "./ledger/next-expiry"
import { NextPending, nextPendings } from "./ledger/next-pending"
import { postCredits, postDebits } from "./ledger/post"
import { renewIdle } from "./ledger/renew-idle"
import { reverseEntry, ReverseEntryInput } from "./ledger/reverse-entry"
import { CreditInput, DebitInput, PostResult } from "./ledger/types"
import { Verification, verifyLedger } from "./ledger/verify"
import { Sql, sqlOf } from "./lib/sql"
import * as models from "./models"
import { DeletedCustomer, eraseCustomers } from "./people/erase"
import { Merged, mergeMembers, MergeInput } from "./people/merge"
import { MergeRecord, mergesOf } from "./people/merges-of"
import { settleMerged } from "./people/settle-merged"
import { unmergeMember, UnmergeInput } from "./people/unmerge"
import {
  deleteDraftRule,
  listRules,
  retrieveRule,
  RuleStatus,
  saveRule,
  SaveRuleInput,
  setRuleStatus,
  StoredRule,
} from "./program/rule-versions"
import { Program, programInForce } from "./program/rules"
import { saveSettings } from "./program/save-settings"
import { Settings } from "./program/settings"

/**
 * The only door to the plugin's own state. It opens transactions and hands on to
 * the rooms, which hold the logic.
 */
export default class EncoreModuleService extends MedusaService(models) {
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

  /** @see reverseEntry */
  @InjectManager()
  async reverseEntry(
    input: ReverseEntryInput,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<PostResult> {
    return this.inTransaction_((sql) => reverseEntry(sql, input), sharedContext)
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

  /** @see programInForce */
  @InjectManager()
  async programInForce(@MedusaContext() sharedContext: Context = {}): Promise<Program> {
    return programInForce(sqlOf(sharedContext))
  }

  /** @see saveSettings */
  @InjectManager()
  async saveSettings(
    settings: Settings,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<Settings> {
    return saveSettings(sqlOf(sharedContext), settings)
  }

  /** @see ensureCustomerMembers */
  @InjectManager()
  async ensureCustomerMembers(
    customers: CustomerInput[],
    @MedusaContext() sharedContext: Context = {}
  ): Promise<Map<string, string>> {
    return ensureCustomerMembers(sqlOf(sharedContext), customers)
  }

  /** @see findCustomerMember */
  @InjectManager()
  async findCustomerMember(
    customerId: string,
    @MedusaContext() sharedContext: Context = {}
  ): ReturnType<typeof findCustomerMember> {
    return findCustomerMember(sqlOf(sharedContext), customerId)
  }

  /** @see ensureContactMembers */
  @InjectManager()
  async ensureContactMembers(
    contacts: ContactInput[],
    trustAccounts: boolean,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<Map<string, string>> {
    return ensureContactMembers(sqlOf(sharedContext), contacts, trustAccounts)
  }

  /** @see findMembers */
  @InjectManager()
  async findMembers(
    filters: MemberFilters,
    page: { order: MemberOrder; limit: number; offset: number },
    @MedusaContext() sharedContext: Context = {}
  ): Promise<MemberPage> {
    return findMembers(sqlOf(sharedContext), filters, page)
  }

  /** @see spendingByCurrency */
  @InjectManager()
  async spendingByCurrency(
    memberId: string,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<Spending[]> {
    return spendingByCurrency(sqlOf(sharedContext), memberId)
  }

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

  /** @see refreshMembers */
  @InjectManager()
  async refreshMembers(
    after: string | null,
    limit: number,
    settings: Settings,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<RefreshedPage> {
    return this.inTransaction_(
      (sql) => refreshMembers(sql, after, limit, settings),
      sharedContext
    )
  }

  /** @see identifyCustomer */
  @InjectManager()
  async identifyCustomer(
    customer: CustomerInput & { email: string },
    program: Program,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<Identified> {
    return this.inTransaction_(
      (sql) => identifyCustomer(sql, customer, program),
      sharedContext
    )
  }

  /** @see assignPurchases */
  @InjectManager()
  async assignPurchases(
    purchaseIds: string[],
    memberId: string,
    program: Program,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<Identified> {
    return this.inTransaction_(
      (sql) => assignPurchases(sql, purchaseIds, memberId, program),
      sharedContext
    )
  }

  /** @see mergeMembers */
  @InjectManager()
  async mergeMembers(
    input: MergeInput,
    settings: Settings,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<Merged> {
    return this.inTransaction_(
      (sql) => mergeMembers(sql, input, settings),
      sharedContext
    )
  }

  /** @see unmergeMember */
  @InjectManager()
  async unmergeMember(
    input: UnmergeInput,
    settings: Settings,
    @MedusaContext() sharedContext: Context = {}
  ): ReturnType<typeof unmergeMember> {
    return this.inTransaction_(
      (sql) => unmergeMember(sql, input, settings),
      sharedContext
    )
  }

  /** @see mergesOf */
  @InjectManager()
  async mergesOf(
    memberId: string,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<MergeRecord[]> {
    return mergesOf(sqlOf(sharedContext), memberId)
  }

  /** @see settleMerged */
  @InjectManager()
  async settleMerged(@MedusaContext() sharedContext: Context = {}): Promise<void> {
    return this.inTransaction_((sql) => settleMerged(sql), sharedContext)
  }

  /** @see eraseCustomers */
  @InjectManager()
  async eraseCustomers(
    customers: DeletedCustomer[],
    @MedusaContext() sharedContext: Context = {}
  ): Promise<number> {
    return this.inTransaction_((sql) => eraseCustomers(sql, customers), sharedContext)
  }

  /** @see transferPurchase */
  @InjectManager()
  async transferPurchase(
    purchaseId: string,
    ownerId: string,
    program: Program,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<Followed> {
    return this.inTransaction_(
      (sql) => transferPurchase(sql, purchaseId, ownerId, program),
      sharedContext
    )
  }

  /** @see listRules */
  @InjectManager()
  async listRules(
    page: { limit: number; offset: number },
    @MedusaContext() sharedContext: Context = {}
  ): Promise<{ rules: StoredRule[]; count: number }> {
    return listRules(sqlOf(sharedContext), page)
  }

  /** @see retrieveRule */
  @InjectManager()
  async retrieveRule(
    id: string,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<StoredRule> {
    return retrieveRule(sqlOf(sharedContext), id)
  }

  /** @see saveRule */
  @InjectManager()
  async saveRule(
    input: SaveRuleInput,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<StoredRule> {
    return this.inTransaction_((sql) => saveRule(sql, input), sharedContext)
  }

  /** @see setRuleStatus */
  @InjectManager()
  async setRuleStatus(
    id: string,
    status: RuleStatus,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<RuleStatus> {
    return this.inTransaction_((sql) => setRuleStatus(sql, id, status), sharedContext)
  }

  /** @see deleteDraftRule */
  @InjectManager()
  async deleteDraftRule(
    id: string,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<void> {
    return this.inTransaction_((sql) => deleteDraftRule(sql, id), sharedContext)
  }

  /** Runs work in a transaction: the caller's where there is one, else its own. */
  @InjectTransactionManager()
  protected async inTransaction_<Result>(
    work: (sql: Sql) => Promise<Result>,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<Result> {
    return work(sqlOf(sharedContext))
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
    settings: Settings,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<boolean> {
    return this.inTransaction_(
      (sql) => undoNextChunk(sql, importId, settings),
      sharedContext
    )
  }
}
