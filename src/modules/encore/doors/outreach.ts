import { Context } from "@medusajs/framework/types"
import { InjectManager, MedusaContext } from "@medusajs/framework/utils"
import { sqlOf } from "../lib/sql"
import { Claimed, claimDueMessages, hasDueMessages } from "../outreach/claim"
import {
  consentHistory,
  ConsentInput,
  ConsentRecord,
  consentsOf,
  ConsentState,
  recordConsents,
} from "../outreach/consent"
import { findMessages, ListedMessage, MessageFilters } from "../outreach/find"
import { MessagePlan, PlannedMessage, planMessages } from "../outreach/plan"
import { Delivery, keepUnsubscribeHashes, settleMessages } from "../outreach/settle"
import {
  saveTemplate,
  SaveTemplateInput,
  TemplateInForce,
  templatesInForce,
} from "../outreach/templates"
import {
  unsubscribe,
  UnsubscribeTarget,
  unsubscribeTarget,
} from "../outreach/unsubscribe"
import { settingsInForce } from "../program/program-in-force"
import { withholdMessages } from "../outreach/withhold"
import { SuggestionsDoor } from "./suggestions"

/** What is sent to customers, and whether they agreed to it. */
export class OutreachDoor extends SuggestionsDoor {
  /** @see planMessages */
  @InjectManager()
  async planMessages(
    messages: MessagePlan[],
    @MedusaContext() sharedContext: Context = {}
  ): Promise<PlannedMessage[]> {
    return this.inTransaction_((sql) => planMessages(sql, messages), sharedContext)
  }

  /** @see withholdMessages */
  @InjectManager()
  async withholdMessages(
    source: { source_type: string; source_id: string },
    @MedusaContext() sharedContext: Context = {}
  ): Promise<void> {
    return withholdMessages(sqlOf(sharedContext), source)
  }

  /** @see hasDueMessages */
  @InjectManager()
  async hasDueMessages(
    now: Date,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<boolean> {
    return hasDueMessages(sqlOf(sharedContext), now)
  }

  /** @see claimDueMessages */
  @InjectManager()
  async claimDueMessages(
    claim: { now: Date; limit: number },
    @MedusaContext() sharedContext: Context = {}
  ): Promise<Claimed> {
    return this.inTransaction_(
      async (sql) => claimDueMessages(sql, claim, await settingsInForce(sql)),
      sharedContext
    )
  }

  /** @see settleMessages */
  @InjectManager()
  async settleMessages(
    deliveries: Delivery[],
    @MedusaContext() sharedContext: Context = {}
  ): Promise<Awaited<ReturnType<typeof settleMessages>>> {
    return this.inTransaction_((sql) => settleMessages(sql, deliveries), sharedContext)
  }

  /** @see keepUnsubscribeHashes */
  @InjectManager()
  async keepUnsubscribeHashes(
    hashes: { id: string; hash: string }[],
    @MedusaContext() sharedContext: Context = {}
  ): Promise<void> {
    return keepUnsubscribeHashes(sqlOf(sharedContext), hashes)
  }

  /** @see recordConsents */
  @InjectManager()
  async recordConsents(
    consents: ConsentInput[],
    @MedusaContext() sharedContext: Context = {}
  ): Promise<number> {
    return this.inTransaction_((sql) => recordConsents(sql, consents), sharedContext)
  }

  /** @see consentsOf */
  @InjectManager()
  async consentsOf(
    memberIds: string[],
    @MedusaContext() sharedContext: Context = {}
  ): Promise<ConsentState[]> {
    return consentsOf(sqlOf(sharedContext), memberIds)
  }

  /** @see consentHistory */
  @InjectManager()
  async consentHistory(
    memberId: string,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<ConsentRecord[]> {
    return consentHistory(sqlOf(sharedContext), memberId)
  }

  /** @see unsubscribeTarget */
  @InjectManager()
  async unsubscribeTarget(
    token: string,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<UnsubscribeTarget | null> {
    return unsubscribeTarget(sqlOf(sharedContext), token)
  }

  /** @see unsubscribe */
  @InjectManager()
  async unsubscribe(
    input: Parameters<typeof unsubscribe>[1],
    @MedusaContext() sharedContext: Context = {}
  ): Promise<UnsubscribeTarget | null> {
    return this.inTransaction_((sql) => unsubscribe(sql, input), sharedContext)
  }

  /** @see templatesInForce */
  @InjectManager()
  async templatesInForce(
    @MedusaContext() sharedContext: Context = {}
  ): Promise<TemplateInForce[]> {
    return templatesInForce(sqlOf(sharedContext))
  }

  /** @see saveTemplate */
  @InjectManager()
  async saveTemplate(
    input: SaveTemplateInput,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<TemplateInForce> {
    return this.inTransaction_((sql) => saveTemplate(sql, input), sharedContext)
  }

  /** @see findMessages */
  @InjectManager()
  async findMessages(
    filters: MessageFilters,
    page: { limit: number; offset: number },
    @MedusaContext() sharedContext: Context = {}
  ): Promise<{ messages: ListedMessage[]; count: number }> {
    return findMessages(sqlOf(sharedContext), filters, page)
  }
}
