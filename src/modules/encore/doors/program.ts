import { Context } from "@medusajs/framework/types"
import { InjectManager, MedusaContext } from "@medusajs/framework/utils"
import { Actor, SYSTEM } from "../audit/record"
import { sqlOf } from "../lib/sql"
import { tallyOf } from "../program/earning/allowances"
import { RuleInForce } from "../program/earning/earn"
import { EarningFacts } from "../program/earning/facts"
import {
  deleteDraftRule,
  listRules,
  listRuleVersions,
  retrieveRule,
  rulesById,
  RuleSchedule,
  RuleStatus,
  RuleVersion,
  saveRule,
  SaveRuleInput,
  setRuleStatus,
  StoredRule,
} from "../program/earning/rule-versions"
import { Rated } from "../program/earning/tally"
import { earningTerms } from "../program/earning/terms"
import { Program, programInForce } from "../program/program-in-force"
import { saveSettings } from "../program/save-settings"
import { Settings } from "../program/settings"
import { JourneyDoor } from "./journey"

/** What is in force, and who changes it. */
export class ProgramDoor extends JourneyDoor {
  /** @see programInForce */
  @InjectManager()
  async programInForce(@MedusaContext() sharedContext: Context = {}): Promise<Program> {
    return programInForce(sqlOf(sharedContext))
  }

  /** The facts under which something would be rated now; a member of null is a newcomer.
   * @see tallyOf */
  @InjectManager()
  async factsToPreview(
    rated: Rated,
    { rules, settings }: Program,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<EarningFacts> {
    const tally = await tallyOf(
      sqlOf(sharedContext),
      rated.member_id ? [rated.member_id] : [],
      rules,
      earningTerms(settings),
      "preview"
    )
    return tally.factsOf(rated)
  }

  /** @see saveSettings */
  @InjectManager()
  async saveSettings(
    settings: Settings,
    by: Actor = SYSTEM,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<Settings> {
    return this.inTransaction_((sql) => saveSettings(sql, settings, by), sharedContext)
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

  /** @see listRuleVersions */
  @InjectManager()
  async listRuleVersions(
    id: string,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<RuleVersion[]> {
    return listRuleVersions(sqlOf(sharedContext), id)
  }

  /** @see rulesById */
  @InjectManager()
  async rulesById(
    ids: string[],
    @MedusaContext() sharedContext: Context = {}
  ): Promise<RuleInForce[]> {
    return rulesById(sqlOf(sharedContext), ids)
  }

  /** @see setRuleStatus */
  @InjectManager()
  async setRuleStatus(
    id: string,
    status: RuleStatus,
    by: Actor,
    schedule: Partial<RuleSchedule> = {},
    @MedusaContext() sharedContext: Context = {}
  ): Promise<StoredRule> {
    return this.inTransaction_(
      (sql) => setRuleStatus(sql, id, status, by, schedule),
      sharedContext
    )
  }

  /** @see deleteDraftRule */
  @InjectManager()
  async deleteDraftRule(
    id: string,
    by: Actor,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<void> {
    return this.inTransaction_((sql) => deleteDraftRule(sql, id, by), sharedContext)
  }
}
