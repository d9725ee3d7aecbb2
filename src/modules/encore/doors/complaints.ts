import { Context } from "@medusajs/framework/types"
import { InjectManager, MedusaContext } from "@medusajs/framework/utils"
import { Actor } from "../audit/record"
import { MessageKind } from "../feedback/complaints/complaint-sources"
import { ComplaintCount, complaintsOf } from "../feedback/complaints/counts"
import {
  ComplaintClock,
  complaintsToClose,
  markComplaintsTold,
  markOverdue,
  OverdueComplaint,
  overdueComplaints,
  UntoldComplaint,
  untoldComplaints,
} from "../feedback/complaints/due"
import { extendClock, ExtendInput } from "../feedback/complaints/extend"
import {
  ComplaintFilters,
  ComplaintOrder,
  findComplaints,
  ListedComplaint,
} from "../feedback/complaints/find"
import {
  ComplaintInsights,
  complaintInsights,
  InsightRange,
} from "../feedback/complaints/insights"
import {
  addMessage,
  ComplaintMessage,
  MessageAdded,
  NewMessage,
  threadOf,
} from "../feedback/complaints/messages"
import {
  NewComplaint,
  OpenedComplaint,
  openComplaints,
} from "../feedback/complaints/open"
import {
  DoneOnOrder,
  dropRequest,
  giveRemedy,
  GiveRemedyInput,
  linkClaim,
  remediesOf,
  RemedyGiven,
  settleRequests,
  StoredRemedy,
} from "../feedback/complaints/remedies"
import {
  Resolved,
  resolveComplaint,
  ResolveInput,
} from "../feedback/complaints/resolve"
import {
  answerSettled,
  complaintOfToken,
  SettledInput,
} from "../feedback/complaints/settle"
import {
  retrieveComplaint,
  StoredComplaint,
} from "../feedback/complaints/stored-complaint"
import {
  StepInput,
  StepsInput,
  StepTaken,
  takeStep,
  takeSteps,
} from "../feedback/complaints/take-step"
import {
  assignComplaints,
  ComplaintUpdate,
  deleteComplaint,
  updateComplaint,
} from "../feedback/complaints/update"
import { sqlOf } from "../lib/sql"
import { EarningDoor } from "./earning"

/** What customers complain of, and what becomes of it. */
export class ComplaintsDoor extends EarningDoor {
  /** @see openComplaints */
  @InjectManager()
  async openComplaints(
    complaints: NewComplaint[],
    @MedusaContext() sharedContext: Context = {}
  ): Promise<OpenedComplaint[]> {
    return this.inTransaction_((sql) => openComplaints(sql, complaints), sharedContext)
  }

  /** @see complaintsOf */
  @InjectManager()
  async complaintsOf(
    memberIds: string[],
    @MedusaContext() sharedContext: Context = {}
  ): Promise<Map<string, ComplaintCount>> {
    return complaintsOf(sqlOf(sharedContext), memberIds)
  }

  /** @see findComplaints */
  @InjectManager()
  async findComplaints(
    filters: ComplaintFilters,
    page: { order: ComplaintOrder; limit: number; offset: number },
    @MedusaContext() sharedContext: Context = {}
  ): Promise<{ complaints: ListedComplaint[]; count: number }> {
    return findComplaints(sqlOf(sharedContext), filters, page)
  }

  /** @see retrieveComplaint */
  @InjectManager()
  async findComplaint(
    id: string,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<StoredComplaint> {
    return retrieveComplaint(sqlOf(sharedContext), id)
  }

  /** @see threadOf */
  @InjectManager()
  async complaintThread(
    id: string,
    kinds: readonly MessageKind[],
    @MedusaContext() sharedContext: Context = {}
  ): Promise<ComplaintMessage[]> {
    return threadOf(sqlOf(sharedContext), id, kinds)
  }

  /** @see remediesOf */
  @InjectManager()
  async complaintRemedies(
    ids: string[],
    @MedusaContext() sharedContext: Context = {}
  ): Promise<StoredRemedy[]> {
    return remediesOf(sqlOf(sharedContext), ids)
  }

  /** @see takeStep */
  @InjectManager()
  async takeComplaintStep(
    input: StepInput,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<StepTaken> {
    return this.inTransaction_((sql) => takeStep(sql, input), sharedContext)
  }

  /** @see takeSteps */
  @InjectManager()
  async takeComplaintSteps(
    input: StepsInput,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<string[]> {
    return this.inTransaction_((sql) => takeSteps(sql, input), sharedContext)
  }

  /** @see extendClock */
  @InjectManager()
  async extendComplaintClock(
    input: ExtendInput,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<StoredComplaint> {
    return this.inTransaction_((sql) => extendClock(sql, input), sharedContext)
  }

  /** @see addMessage */
  @InjectManager()
  async addComplaintMessage(
    input: NewMessage,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<MessageAdded> {
    return this.inTransaction_((sql) => addMessage(sql, input), sharedContext)
  }

  /** @see updateComplaint */
  @InjectManager()
  async updateComplaint(
    input: ComplaintUpdate,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<StoredComplaint> {
    return this.inTransaction_((sql) => updateComplaint(sql, input), sharedContext)
  }

  /** @see deleteComplaint */
  @InjectManager()
  async deleteComplaint(
    input: { id: string; by: Actor },
    @MedusaContext() sharedContext: Context = {}
  ): Promise<string[]> {
    return this.inTransaction_((sql) => deleteComplaint(sql, input), sharedContext)
  }

  /** @see assignComplaints */
  @InjectManager()
  async assignComplaints(
    input: { ids: string[]; owner_id: string | null; by: Actor },
    @MedusaContext() sharedContext: Context = {}
  ): Promise<string[]> {
    return this.inTransaction_((sql) => assignComplaints(sql, input), sharedContext)
  }

  /** @see resolveComplaint */
  @InjectManager()
  async resolveComplaint(
    input: ResolveInput,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<Resolved> {
    return this.inTransaction_((sql) => resolveComplaint(sql, input), sharedContext)
  }

  /** @see complaintOfToken */
  @InjectManager()
  async complaintOfToken(
    token: string,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<StoredComplaint | null> {
    return complaintOfToken(sqlOf(sharedContext), token)
  }

  /** @see answerSettled */
  @InjectManager()
  async answerSettled(
    input: SettledInput,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<StoredComplaint> {
    return this.inTransaction_((sql) => answerSettled(sql, input), sharedContext)
  }

  /** @see giveRemedy */
  @InjectManager()
  async giveRemedy(
    input: GiveRemedyInput,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<RemedyGiven> {
    return this.inTransaction_((sql) => giveRemedy(sql, input), sharedContext)
  }

  /** @see linkClaim */
  @InjectManager()
  async linkRemedyClaim(
    remedyId: string,
    claimId: string,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<void> {
    return linkClaim(sqlOf(sharedContext), remedyId, claimId)
  }

  /** @see dropRequest */
  @InjectManager()
  async dropRemedyRequest(
    remedyId: string,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<void> {
    return dropRequest(sqlOf(sharedContext), remedyId)
  }

  /** @see settleRequests */
  @InjectManager()
  async settleRemedyRequests(
    done: DoneOnOrder,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<void> {
    return this.inTransaction_((sql) => settleRequests(sql, done), sharedContext)
  }

  /** @see complaintInsights */
  @InjectManager()
  async complaintInsights(
    range: InsightRange,
    timeZone: string,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<ComplaintInsights> {
    return complaintInsights(sqlOf(sharedContext), range, timeZone)
  }

  /** @see overdueComplaints */
  @InjectManager()
  async overdueComplaints(
    @MedusaContext() sharedContext: Context = {}
  ): Promise<OverdueComplaint[]> {
    return overdueComplaints(sqlOf(sharedContext), new Date())
  }

  /** @see markOverdue */
  @InjectManager()
  async markComplaintsOverdue(
    told: { id: string; clock: ComplaintClock }[],
    @MedusaContext() sharedContext: Context = {}
  ): Promise<void> {
    return markOverdue(sqlOf(sharedContext), told, new Date())
  }

  /** @see untoldComplaints */
  @InjectManager()
  async untoldComplaints(
    @MedusaContext() sharedContext: Context = {}
  ): Promise<UntoldComplaint[]> {
    return untoldComplaints(sqlOf(sharedContext))
  }

  /** @see markComplaintsTold */
  @InjectManager()
  async markComplaintsTold(
    ids: string[],
    @MedusaContext() sharedContext: Context = {}
  ): Promise<void> {
    return markComplaintsTold(sqlOf(sharedContext), ids, new Date())
  }

  /** @see complaintsToClose */
  @InjectManager()
  async complaintsToClose(
    resolvedBefore: Date,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<string[]> {
    return complaintsToClose(sqlOf(sharedContext), resolvedBefore)
  }
}
