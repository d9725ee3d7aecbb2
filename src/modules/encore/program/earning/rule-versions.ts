import { isDeepStrictEqual } from "node:util"
import { MedusaError } from "@medusajs/framework/utils"
import { Actor, byUser, recordChange } from "../../audit/record"
import { changedFields } from "../../audit/changed-fields"
import { EncoreError } from "../../lib/encore-error"
import { newId } from "../../lib/new-id"
import { Sql } from "../../lib/sql"
import { openBudget } from "./allowances"
import { tierRulesOfVersions } from "../tiers/tier-rules"
import { RuleInForce } from "./earn"
import { EarningRuleDefinition } from "./rule-definition"

export type RuleStatus = "draft" | "published" | "archived"

/** When a published rule applies; null: without beginning or end. */
export type RuleSchedule = { starts_at: Date | null; ends_at: Date | null }

export type StoredRule = RuleSchedule & {
  id: string
  name: string
  status: RuleStatus
  version: number
  definition: EarningRuleDefinition
  /** Of a published rule: what it is to say once that is published; null: nothing else. */
  draft: EarningRuleDefinition | null
  created_at: Date
  updated_at: Date
}

export type SaveRuleInput = {
  /** Of the rule to change; without it a new one is made. */
  id?: string
  name?: string
  /** What it says from now on. */
  definition?: EarningRuleDefinition
  /** What it is to say once that is published; null throws such a draft away. Of a rule
   * that isn't published it is simply what it says. */
  draft?: EarningRuleDefinition | null
  actor_id: string
} & Partial<RuleSchedule>

/** What a rule said from one edit to the next, by whom, and what was new of it. */
export type RuleVersion = {
  id: string
  version: number
  definition: EarningRuleDefinition
  created_by: string | null
  created_at: Date
  /** The parts that differ from the version before, as they were and as they are. */
  changed: { before: object | null; after: object | null } | null
}

const RULES = `
  select r.id, r.name, r.status, r.starts_at, r.ends_at, r.version, v.definition,
    r.draft, r.created_at, r.updated_at
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

/** What a rule has said, the latest first. @throws NOT_FOUND */
export async function listRuleVersions(sql: Sql, id: string): Promise<RuleVersion[]> {
  await retrieveRule(sql, id)
  const versions = await sql<Omit<RuleVersion, "changed">>(
    `select id, version, definition, created_by, created_at
     from encore_earning_rule_version where rule_id = ? order by version desc`,
    [id]
  )
  return versions.map((version, index) => {
    const before = versions[index + 1]
    return {
      ...version,
      changed: before ? changedFields(before.definition, version.definition) : null,
    }
  })
}

/** Rules as they would be published, whatever their status, in order to try them. */
export async function rulesById(sql: Sql, ids: string[]): Promise<RuleInForce[]> {
  return sql<RuleInForce>(
    `select r.id, v.id as version_id, r.name,
       coalesce(r.draft, v.definition) as definition
     from encore_earning_rule r
     join encore_earning_rule_version v on v.rule_id = r.id and v.version = r.version
     where r.id = any(?) and r.deleted_at is null
     order by r.created_at, r.id`,
    [ids]
  )
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

/** A moment at which something was rated. */
export type RatedAt = { id: string; at: Date }

/**
 * The published rules as they stood at moments, by the id of each: in the version of
 * then, with their schedule, those left out that were published later.
 */
export async function rulesAt(
  sql: Sql,
  moments: RatedAt[]
): Promise<Map<string, RuleInForce[]>> {
  const rows = await sql<RuleInForce & { moment_id: string }>(
    `select o.id as moment_id, r.id, v.id as version_id, r.name, v.definition,
       to_jsonb(r.starts_at) #>> '{}' as starts_at,
       to_jsonb(r.ends_at) #>> '{}' as ends_at
     from json_to_recordset(?::json) as o(id text, at timestamptz)
     join encore_earning_rule r on r.status = 'published' and r.deleted_at is null
       and r.published_at <= o.at
     join lateral (
       select v.id, v.definition from encore_earning_rule_version v
       where v.rule_id = r.id and v.created_at <= o.at
       order by v.version desc limit 1
     ) v on true
     order by r.created_at, r.id`,
    [JSON.stringify(moments)]
  )
  const rules = new Map<string, RuleInForce[]>()
  for (const { moment_id, ...rule } of rows) {
    rules.set(moment_id, [...(rules.get(moment_id) ?? []), rule])
  }
  return rules
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
 * Makes a rule or changes one. A changed definition becomes the next version at once; a
 * draft stands beside a published one until it is published.
 * @throws NOT_FOUND, and NOT_ALLOWED for an archived rule
 */
export async function saveRule(sql: Sql, input: SaveRuleInput): Promise<StoredRule> {
  if (!input.id) {
    const id = newId("encrule")
    await sql(
      "insert into encore_earning_rule (id, name, starts_at, ends_at) values (?, ?, ?, ?)",
      [id, input.name ?? "", input.starts_at ?? null, input.ends_at ?? null]
    )
    await insertVersion(sql, id, 1, input)
    return changed(sql, null, id, "created", byUser(input.actor_id))
  }

  await sql("select 1 from encore_earning_rule where id = ? for update", [input.id])
  const before = await retrieveRule(sql, input.id)
  if (before.status === "archived") {
    throw new EncoreError(MedusaError.Types.NOT_ALLOWED, "rule_archived")
  }
  const isPublished = before.status === "published"
  const definition = input.definition ?? (isPublished ? undefined : input.draft)
  const version = definition ? before.version + 1 : before.version
  if (definition) {
    await insertVersion(sql, input.id, version, { ...input, definition })
  }
  const { name, starts_at, ends_at } = { ...before, ...given(input) }
  await sql(
    `update encore_earning_rule set name = ?, starts_at = ?, ends_at = ?, version = ?,
       updated_at = now() where id = ?`,
    [name, starts_at, ends_at, version, input.id]
  )
  if (isPublished && input.draft !== undefined) {
    await setDraft(sql, before, input.draft)
  }
  return changed(sql, before, input.id, "updated", byUser(input.actor_id))
}

/**
 * Publishes a rule, archives it, makes it a draft; with a schedule where one is given.
 * Publishing one that is published makes its draft the version in force.
 *
 * @returns the rule before. @throws NOT_FOUND
 */
export async function setRuleStatus(
  sql: Sql,
  id: string,
  status: RuleStatus,
  by: Actor,
  schedule: Partial<RuleSchedule> = {}
): Promise<StoredRule> {
  await sql("select 1 from encore_earning_rule where id = ? for update", [id])
  const before = await retrieveRule(sql, id)
  const { starts_at, ends_at } = { ...before, ...given(schedule) }
  await sql(
    `update encore_earning_rule set status = ?, starts_at = ?, ends_at = ?,
       updated_at = now(),
       published_at = case when ? = 'published' then coalesce(published_at, now())
         else published_at end
     where id = ?`,
    [status, starts_at, ends_at, status, id]
  )
  if (status === "published" && before.draft) {
    await publishDraft(sql, before, before.draft, by)
  }
  await changed(sql, before, id, ACTIONS[status], by)
  return before
}

const ACTIONS: Record<RuleStatus, string> = {
  draft: "updated",
  published: "published",
  archived: "archived",
}

/** Deletes a rule that has never applied.
 * @throws NOT_FOUND, and NOT_ALLOWED for one that was published */
export async function deleteDraftRule(sql: Sql, id: string, by: Actor): Promise<void> {
  const rule = await retrieveRule(sql, id)
  if (rule.status !== "draft") {
    throw new EncoreError(MedusaError.Types.NOT_ALLOWED, "rule_not_draft")
  }
  await sql("update encore_earning_rule set deleted_at = now() where id = ?", [id])
  await recordChange(sql, {
    object_type: "earning_rule",
    object_id: id,
    action: "deleted",
    ...by,
    before: rule,
  })
}

/** What is given, null among it. */
function given<T extends object>(input: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(input).filter(([, value]) => value !== undefined)
  ) as Partial<T>
}

/** Writes down who changed a rule. @returns it as it is now */
async function changed(
  sql: Sql,
  before: StoredRule | null,
  id: string,
  action: string,
  by: Actor
): Promise<StoredRule> {
  const after = await retrieveRule(sql, id)
  await recordChange(sql, {
    object_type: "earning_rule",
    object_id: id,
    action,
    ...by,
    before: before && audited(before),
    after: audited(after),
  })
  return after
}

function audited({ created_at: _, updated_at: __, ...rule }: StoredRule): object {
  return rule
}

/** Keeps what a published rule is to say; nothing where that is what it says. */
async function setDraft(
  sql: Sql,
  { id, definition }: StoredRule,
  draft: EarningRuleDefinition | null
): Promise<void> {
  const differs = draft && !isDeepStrictEqual(definition, draft)
  await sql("update encore_earning_rule set draft = ?::jsonb where id = ?", [
    differs ? JSON.stringify(draft) : null,
    id,
  ])
}

async function publishDraft(
  sql: Sql,
  { id, version }: StoredRule,
  draft: EarningRuleDefinition,
  by: Actor
): Promise<void> {
  await insertVersion(sql, id, version + 1, {
    definition: draft,
    actor_id: by.actor_id ?? null,
  })
  await sql("update encore_earning_rule set draft = null, version = ? where id = ?", [
    version + 1,
    id,
  ])
}

async function insertVersion(
  sql: Sql,
  ruleId: string,
  version: number,
  input: { definition?: EarningRuleDefinition; actor_id: string | null }
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
