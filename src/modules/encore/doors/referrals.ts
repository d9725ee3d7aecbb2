import { Context } from "@medusajs/framework/types"
import { InjectManager, MedusaContext } from "@medusajs/framework/utils"
import { sqlOf } from "../lib/sql"
import { Program } from "../program/program-in-force"
import { decideReferrals, DecideInput } from "../program/referrals/decide"
import { rememberDevice } from "../program/referrals/devices"
import {
  countReferrals,
  findReferrals,
  ReferralFilters,
} from "../program/referrals/find"
import {
  dueReferrals,
  DueReferral,
  Finding,
  SettledReferrals,
  settleReferrals,
} from "../program/referrals/settle"
import { findAdvocate, Tied, TieInput, tieReferral } from "../program/referrals/tie"
import { ReferralChanged } from "../program/referrals/write"
import { DrawsDoor } from "./draws"

/** Friends whom members bring. */
export class ReferralsDoor extends DrawsDoor {
  /** @see tieReferral */
  @InjectManager()
  async tieReferral(
    input: TieInput,
    program: Program,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<Tied> {
    return this.inTransaction_((sql) => tieReferral(sql, input, program), sharedContext)
  }

  /** @see findAdvocate */
  @InjectManager()
  async findAdvocate(
    code: string,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<string | null> {
    return findAdvocate(sqlOf(sharedContext), code)
  }

  /** @see rememberDevice */
  @InjectManager()
  async rememberDevice(
    memberId: string,
    hash: string,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<void> {
    return this.inTransaction_(
      (sql) => rememberDevice(sql, memberId, hash),
      sharedContext
    )
  }

  /** @see dueReferrals */
  @InjectManager()
  async dueReferrals(
    now: Date,
    page: Parameters<typeof dueReferrals>[2],
    @MedusaContext() sharedContext: Context = {}
  ): Promise<DueReferral[]> {
    return dueReferrals(sqlOf(sharedContext), now, page)
  }

  /** @see settleReferrals */
  @InjectManager()
  async settleReferrals(
    ids: string[],
    findings: Finding[],
    program: Program,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<SettledReferrals> {
    return this.inTransaction_(
      (sql) => settleReferrals(sql, ids, findings, program),
      sharedContext
    )
  }

  /** @see decideReferrals */
  @InjectManager()
  async decideReferrals(
    input: DecideInput,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<ReferralChanged[]> {
    return this.inTransaction_((sql) => decideReferrals(sql, input), sharedContext)
  }

  /** @see findReferrals */
  @InjectManager()
  async findReferrals(
    filters: ReferralFilters,
    page: { limit: number; offset: number },
    @MedusaContext() sharedContext: Context = {}
  ): ReturnType<typeof findReferrals> {
    return findReferrals(sqlOf(sharedContext), filters, page)
  }

  /** @see countReferrals */
  @InjectManager()
  async countReferrals(
    advocateId: string,
    @MedusaContext() sharedContext: Context = {}
  ): ReturnType<typeof countReferrals> {
    return countReferrals(sqlOf(sharedContext), advocateId)
  }
}
