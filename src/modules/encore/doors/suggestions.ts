import { Context } from "@medusajs/framework/types"
import { InjectManager, MedusaContext } from "@medusajs/framework/utils"
import {
  addSuggestion,
  answerSuggestion,
  ComplaintOfSuggestion,
  findSuggestions,
  makeComplaintOf,
  NewSuggestion,
  retrieveSuggestion,
  setSuggestionStatus,
  StoredSuggestion,
  SuggestionAnswer,
  SuggestionFilters,
  SuggestionStatusChange,
  SuggestionUpdate,
  updateSuggestion,
} from "../feedback/suggestions/suggestions"
import { sqlOf } from "../lib/sql"
import { ComplaintsDoor } from "./complaints"

/** What people suggest. */
export class SuggestionsDoor extends ComplaintsDoor {
  /** @see addSuggestion */
  @InjectManager()
  async addSuggestion(
    suggestion: NewSuggestion,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<string> {
    return addSuggestion(sqlOf(sharedContext), suggestion)
  }

  /** @see findSuggestions */
  @InjectManager()
  async findSuggestions(
    filters: SuggestionFilters,
    page: { limit: number; offset: number },
    @MedusaContext() sharedContext: Context = {}
  ): Promise<{ suggestions: StoredSuggestion[]; count: number }> {
    return findSuggestions(sqlOf(sharedContext), filters, page)
  }

  /** @see retrieveSuggestion */
  @InjectManager()
  async findSuggestion(
    id: string,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<StoredSuggestion> {
    return retrieveSuggestion(sqlOf(sharedContext), id)
  }

  /** @see updateSuggestion */
  @InjectManager()
  async updateSuggestion(
    input: SuggestionUpdate,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<StoredSuggestion> {
    return this.inTransaction_((sql) => updateSuggestion(sql, input), sharedContext)
  }

  /** @see setSuggestionStatus */
  @InjectManager()
  async setSuggestionStatus(
    input: SuggestionStatusChange,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<string[]> {
    return this.inTransaction_((sql) => setSuggestionStatus(sql, input), sharedContext)
  }

  /** @see answerSuggestion */
  @InjectManager()
  async answerSuggestion(
    input: SuggestionAnswer,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<StoredSuggestion> {
    return this.inTransaction_((sql) => answerSuggestion(sql, input), sharedContext)
  }

  /** @see makeComplaintOf */
  @InjectManager()
  async makeComplaintOfSuggestion(
    input: ComplaintOfSuggestion,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<{ id: string; reference: string }> {
    return this.inTransaction_((sql) => makeComplaintOf(sql, input), sharedContext)
  }
}
