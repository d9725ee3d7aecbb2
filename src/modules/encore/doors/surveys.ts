import { Context } from "@medusajs/framework/types"
import { InjectManager, MedusaContext } from "@medusajs/framework/utils"
import { Actor } from "../audit/record"
import { AskedInForce, findAsked, SurveyLink } from "../feedback/surveys/find-asked"
import {
  findInvitations,
  findResponses,
  findSentInvitations,
  InvitationFilter,
  ResponseFilter,
} from "../feedback/surveys/find-responses"
import { withdrawInvitations } from "../feedback/surveys/forget"
import { Invited } from "../feedback/surveys/invite"
import {
  recordResponse,
  RecordedResponse,
  RecordInput,
} from "../feedback/surveys/record-response"
import {
  deleteSurvey,
  saveSurvey,
  SaveSurveyInput,
  setSurveyStatus,
} from "../feedback/surveys/save-survey"
import {
  markDated,
  sendDated,
  sendSurvey,
  SentSurvey,
  surveysDue,
} from "../feedback/surveys/send"
import {
  CountedSurvey,
  findSurveys,
  hasOrderSurveys,
  retrieveSurvey,
  StoredSurvey,
} from "../feedback/surveys/stored-survey"
import { SurveyEvent, triggerSurveys } from "../feedback/surveys/trigger"
import { membersAfter } from "../journey/members"
import { sqlOf } from "../lib/sql"
import { OutreachDoor } from "./outreach"

/** Surveys, who is invited to them, and what they answer. */
export class SurveysDoor extends OutreachDoor {
  /** @see findSurveys */
  @InjectManager()
  async findSurveys(
    page: Parameters<typeof findSurveys>[1],
    @MedusaContext() sharedContext: Context = {}
  ): ReturnType<typeof findSurveys> {
    return findSurveys(sqlOf(sharedContext), page)
  }

  /** @see retrieveSurvey */
  @InjectManager()
  async findSurvey(
    id: string,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<CountedSurvey> {
    return retrieveSurvey(sqlOf(sharedContext), id)
  }

  /** @see saveSurvey */
  @InjectManager()
  async saveSurvey(
    input: SaveSurveyInput,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<CountedSurvey> {
    return this.inTransaction_((sql) => saveSurvey(sql, input), sharedContext)
  }

  /** @see setSurveyStatus */
  @InjectManager()
  async setSurveyStatus(
    id: string,
    status: "published" | "archived",
    by: Actor,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<CountedSurvey> {
    return this.inTransaction_(
      (sql) => setSurveyStatus(sql, id, status, by),
      sharedContext
    )
  }

  /** @see deleteSurvey */
  @InjectManager()
  async deleteSurvey(
    id: string,
    by: Actor,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<void> {
    return this.inTransaction_((sql) => deleteSurvey(sql, id, by), sharedContext)
  }

  /** @see triggerSurveys */
  @InjectManager()
  async triggerSurveys(
    events: SurveyEvent[],
    @MedusaContext() sharedContext: Context = {}
  ): Promise<Invited[]> {
    return this.inTransaction_((sql) => triggerSurveys(sql, events), sharedContext)
  }

  /** @see hasOrderSurveys */
  @InjectManager()
  async hasOrderSurveys(
    @MedusaContext() sharedContext: Context = {}
  ): Promise<boolean> {
    return hasOrderSurveys(sqlOf(sharedContext))
  }

  /** @see sendSurvey */
  @InjectManager()
  async sendSurvey(
    input: { id: string; member_ids: string[]; by: Actor; at: Date },
    @MedusaContext() sharedContext: Context = {}
  ): Promise<SentSurvey> {
    return this.inTransaction_((sql) => sendSurvey(sql, input), sharedContext)
  }

  /** @see surveysDue */
  @InjectManager()
  async surveysDue(
    at: Date,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<StoredSurvey[]> {
    return surveysDue(sqlOf(sharedContext), at)
  }

  /** Invites the next members to a survey of a date; after the last it is marked.
   * @returns after whom to go on; null: that was all */
  @InjectManager()
  async sendDatedPage(
    survey: StoredSurvey,
    page: { after: string | null; limit: number; at: Date },
    @MedusaContext() sharedContext: Context = {}
  ): Promise<string | null> {
    return this.inTransaction_(async (sql) => {
      const ids = await membersAfter(sql, page.after, page.limit)
      await sendDated(sql, survey, ids, page.at)
      const last = ids.length < page.limit ? null : ids[ids.length - 1]!
      if (last === null) {
        await markDated(sql, survey.id, page.at)
      }
      return last
    }, sharedContext)
  }

  /** @see findAsked */
  @InjectManager()
  async findAsked(
    by: SurveyLink,
    memberId: string | null,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<AskedInForce> {
    return findAsked(sqlOf(sharedContext), by, { member_id: memberId, at: new Date() })
  }

  /** @see recordResponse; a transaction only where the caller has one. */
  @InjectManager()
  async recordResponse(
    input: RecordInput,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<RecordedResponse> {
    return recordResponse(sqlOf(sharedContext), input)
  }

  /** @see findInvitations */
  @InjectManager()
  async findInvitations(
    filter: InvitationFilter,
    @MedusaContext() sharedContext: Context = {}
  ): ReturnType<typeof findInvitations> {
    return findInvitations(sqlOf(sharedContext), filter)
  }

  /** @see findSentInvitations */
  @InjectManager()
  async findSentInvitations(
    filter: InvitationFilter,
    @MedusaContext() sharedContext: Context = {}
  ): ReturnType<typeof findSentInvitations> {
    return findSentInvitations(sqlOf(sharedContext), filter)
  }

  /** @see findResponses */
  @InjectManager()
  async findResponses(
    filter: ResponseFilter,
    @MedusaContext() sharedContext: Context = {}
  ): ReturnType<typeof findResponses> {
    return findResponses(sqlOf(sharedContext), filter)
  }

  /** @see withdrawInvitations */
  @InjectManager()
  async withdrawInvitations(
    orderIds: string[],
    @MedusaContext() sharedContext: Context = {}
  ): Promise<void> {
    return this.inTransaction_(
      (sql) => withdrawInvitations(sql, orderIds),
      sharedContext
    )
  }
}
