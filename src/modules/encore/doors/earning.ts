import { Context } from "@medusajs/framework/types"
import { InjectManager, MedusaContext } from "@medusajs/framework/utils"
import { Actor } from "../audit/record"
import { MemberChanges, refreshMembers } from "../consequences/refresh"
import { reverseEntry, ReverseEntryInput } from "../ledger/reverse-entry"
import { Award, PostResult } from "../ledger/types"
import { sqlOf } from "../lib/sql"
import { ActivityInput } from "../program/earning/activity"
import { setBirthday, SetBirthdayInput } from "../program/earning/birthday"
import { DayPage, nextSpecialDays, SpecialDay } from "../program/earning/special-days"
import {
  Simulated,
  SimulateInput,
  simulatePurchases,
} from "../program/simulation/simulate"
import { Program } from "../program/program-in-force"
import { takeActivities } from "../program/take-activities"
import { CardsDoor } from "./cards"

export type RecordedActivities = MemberChanges & { awards: Award[] }

/** What is earned besides by buying, and what rules would bring. */
export class EarningDoor extends CardsDoor {
  /** @see takeActivities; what follows for the members' tiers follows at once. */
  @InjectManager()
  async recordActivities(
    activities: ActivityInput[],
    program: Program,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<RecordedActivities> {
    return this.inTransaction_(async (sql) => {
      const awards = await takeActivities(sql, activities, program)
      const members = [...new Set(awards.map((award) => award.member_id))]
      return { awards, ...(await refreshMembers(sql, members, program)) }
    }, sharedContext)
  }

  /** @see reverseEntry; a tier that rests on the points goes with them. */
  @InjectManager()
  async reverseEntry(
    input: ReverseEntryInput,
    program: Program,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<PostResult & MemberChanges> {
    return this.inTransaction_(async (sql) => {
      const posted = await reverseEntry(sql, input)
      return { ...posted, ...(await refreshMembers(sql, [input.member_id], program)) }
    }, sharedContext)
  }

  /** @see nextSpecialDays */
  @InjectManager()
  async nextSpecialDays(
    day: SpecialDay,
    page: { after: string | null; limit: number; now: Date },
    program: Program,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<DayPage> {
    return nextSpecialDays(sqlOf(sharedContext), day, page, program)
  }

  /** @see setBirthday */
  @InjectManager()
  async setBirthday(
    input: SetBirthdayInput,
    by: Actor,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<void> {
    return this.inTransaction_((sql) => setBirthday(sql, input, by), sharedContext)
  }

  /** @see simulatePurchases */
  @InjectManager()
  async simulatePurchases(
    input: SimulateInput,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<Simulated> {
    return this.inTransaction_((sql) => simulatePurchases(sql, input), sharedContext)
  }
}
