import { Context } from "@medusajs/framework/types"
import { InjectManager, MedusaContext } from "@medusajs/framework/utils"
import { Followed } from "../intake/follow"
import { assignPurchases, Identified, identifyCustomer } from "../intake/identify"
import { transferPurchase } from "../intake/transfer"
import { CustomerInput } from "../journey/members"
import { sqlOf } from "../lib/sql"
import { DeletedCustomer, Erased, eraseCustomers } from "../people/erase"
import { Merged, mergeMembers, MergeInput } from "../people/merge"
import { MergeRecord, mergesOf } from "../people/merges-of"
import { setManager, SetManagerInput } from "../people/set-manager"
import { settleMerged } from "../people/settle-merged"
import { unmergeMember, UnmergeInput } from "../people/unmerge"
import { Program } from "../program/program-in-force"
import { ProgramDoor } from "./program"

/** Who is who: addresses proven, members merged, customers erased. */
export class PeopleDoor extends ProgramDoor {
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
    program: Program,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<Merged> {
    return this.inTransaction_(
      (sql) => mergeMembers(sql, input, program),
      sharedContext
    )
  }

  /** @see unmergeMember */
  @InjectManager()
  async unmergeMember(
    input: UnmergeInput,
    program: Program,
    @MedusaContext() sharedContext: Context = {}
  ): ReturnType<typeof unmergeMember> {
    return this.inTransaction_(
      (sql) => unmergeMember(sql, input, program),
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

  /** @see setManager */
  @InjectManager()
  async setManager(
    input: SetManagerInput,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<void> {
    return this.inTransaction_((sql) => setManager(sql, input), sharedContext)
  }

  /** @see eraseCustomers */
  @InjectManager()
  async eraseCustomers(
    customers: DeletedCustomer[],
    @MedusaContext() sharedContext: Context = {}
  ): Promise<Erased> {
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
}
