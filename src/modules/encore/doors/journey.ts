import { Context } from "@medusajs/framework/types"
import { InjectManager, MedusaContext } from "@medusajs/framework/utils"
import {
  findMembers,
  MemberFilters,
  MemberOrder,
  MemberPage,
} from "../journey/find-members"
import {
  ContactInput,
  CustomerInput,
  ensureContactMembers,
  ensureCustomerMembers,
  findCustomerMember,
} from "../journey/members"
import { RefreshedPage, refreshNextMembers } from "../consequences/refresh-all"
import { Spending, spendingByCurrency } from "../journey/spending"
import { Program } from "../program/program-in-force"
import { sqlOf } from "../lib/sql"
import { LedgerDoor } from "./ledger"

/** Members, their stages and rhythm. */
export class JourneyDoor extends LedgerDoor {
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

  /** @see refreshNextMembers */
  @InjectManager()
  async refreshNextMembers(
    after: string | null,
    limit: number,
    program: Program,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<RefreshedPage> {
    return this.inTransaction_(
      (sql) => refreshNextMembers(sql, after, limit, program),
      sharedContext
    )
  }
}
