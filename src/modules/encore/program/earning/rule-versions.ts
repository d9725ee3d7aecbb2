import { MedusaError } from "@medusajs/framework/utils"
import { EncoreError } from "../../lib/encore-error"
import { newId } from "../../lib/new-id"
import { Sql } from "../../lib/sql"
import { openBudget } from "./allowances"
import { tierRulesOfVersions } from "../tiers/tier-rules"
import { RuleInForce } from "./earn"
import { EarningRuleDefinition } from "./rule-definition"

export type RuleStatus = "draft" | "published" | "archived"

export type StoredRule = {
  id: string
  name: string
  status: RuleStatus
  version: number
  definition: EarningRuleDefinition
  created_at: Date
  updated_at: Date
}

export type SaveRuleInput = {
  /** Of the rule to change; without it a new one is made. */
  id?: string
  name?: string
  definition?: EarningRuleDefinition
  actor_id: string
}

const RULES = `
  select r.id, r.name, r.status, r.version, v.definition, r.created_at, r.updated_at
  from encore_earning_rule r
  join encore_earning_rule_version v on v.rule_id = r.id and v.version = r.version
  where r.deleted_at is null`

/** The rules with the definition in force, the latest first, and how many there are. */
export async function listRules(
  sql: Sql,
  page: { limit: number; offset: number }
): Promise<{ rules: StoredRule[]; count: number }> {
  const [rules, [total]] = await Promise.all([
    sql<StoredRule>(`${RULES} order by r.created_at desc, r.id desc limit ? offset ?`, [
      page.limit,
      page.offset,
    ]),
    sql<{ count: number }>(
      "select count(*)::integer as count from encore_earning_rule where deleted_at is null"
    ),
  ])
  return { rules, count: total?.count ?? 0 }
}

/** Rules in the versions that were in force when something was awarded. */
export async function rulesOfVersions(
  sql: Sql,
  versionIds: string[]
): Promise<RuleInForce[]> {
  const rules = await sql<RuleInForce>(
    `select r.id, v.id as version_id, r.name, v.definition
     from encore_earning_rule_version v
     join encore_earning_rule r on r.id = v.rule_id
     where v.id = any(?)
     order by r.created_at, r.id`,
    [versionIds]
  )
  return [...rules, ...(await tierRulesOfVersions(sql, versionIds))]
}

/** @throws NOT_FOUND */
export async function retrieveRule(sql: Sql, id: string): Promise<StoredRule> {
  const [rule] = await sql<StoredRule>(`${RULES} and r.id = ?`, [id])
  if (!rule) {
    throw new EncoreError(MedusaError.Types.NOT_FOUND, "rule_not_found")
  }
  return rule
}

/**
 * Makes a rule or changes one. A changed definition becomes the next version.
 * @throws NOT_FOUND, and NOT_ALLOWED for an archived rule
 */
export async function saveRule(sql: Sql, input: SaveRuleInput): Promise<StoredRule> {
  if (!input.id) {
    const id = newId("encrule")
    await sql("insert into encore_earning_rule (id, name) values (?, ?)", [
      id,
      input.name ?? "",
    ])
    await insertVersion(sql, id, 1, input)
    return retrieveRule(sql, id)
  }

  await sql("select 1 from encore_earning_rule where id = ? for update", [input.id])
  const before = await retrieveRule(sql, input.id)
  if (before.status === "archived") {
    throw new EncoreError(MedusaError.Types.NOT_ALLOWED, "rule_archived")
  }
  const version = input.definition ? before.version + 1 : before.version
  if (input.definition) {
    await insertVersion(sql, input.id, version, input)
  }
  await sql(
    "update encore_earning_rule set name = ?, version = ?, updated_at = now() where id = ?",
    [input.name ?? before.name, version, input.id]
  )
  return retrieveRule(sql, input.id)
}

/** @returns the status before. @throws NOT_FOUND */
export async function setRuleStatus(
  sql: Sql,
  id: string,
  status: RuleStatus
): Promise<RuleStatus> {
  const { status: before } = await retrieveRule(sql, id)
  await sql(
    `update encore_earning_rule set status = ?, updated_at = now(),
       published_at = case when ? = 'published' then coalesce(published_at, now())
         else published_at end
     where id = ?`,
    [status, status, id]
  )
  return before
}

/** Deletes a rule that has never applied.
 * @throws NOT_FOUND, and NOT_ALLOWED for one that was published */
export async function deleteDraftRule(sql: Sql, id: string): Promise<void> {
  const rule = await retrieveRule(sql, id)
  if (rule.status !== "draft") {
    throw new EncoreError(MedusaError.Types.NOT_ALLOWED, "rule_not_draft")
  }
  await sql("update encore_earning_rule set deleted_at = now() where id = ?", [id])
}

async function insertVersion(
  sql: Sql,
  ruleId: string,
  version: number,
  input: SaveRuleInput
): Promise<void> {
  await sql(
    `insert into encore_earning_rule_version (id, rule_id, version, definition, created_by)
     values (?, ?, ?, ?::jsonb, ?)`,
    [
      newId("encrver"),
      ruleId,
      version,
      JSON.stringify(input.definition),
      input.actor_id,
    ]
  )
  if (input.definition?.caps?.total) {
    await openBudget(sql, ruleId)
  }
}
