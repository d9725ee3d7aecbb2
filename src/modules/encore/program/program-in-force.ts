import { Sql } from "../lib/sql"
import { RuleInForce } from "./earning/earn"
import { Settings, SETTING_ID } from "./settings"
import { storedSettings } from "./stored-settings"
import { STAMP_CARDS } from "./stamps/cards-in-force"
import { StampCardInForce } from "./stamps/terms"
import { Ladder, TierInForce } from "./tiers/ladder"
import { tierRules } from "./tiers/tier-rules"
import { TIERS_IN_FORCE } from "./tiers/tiers-in-force"

/** What is in force at a moment: all that earning, stages, tiers and stamps depend on. */
export type Program = {
  settings: Settings
  rules: RuleInForce[]
  ladder: Ladder
  /** The open prize draws that purchases and activities give entries in. */
  draw_ids: string[]
  /** What besides buying those draws give entries for. */
  draw_triggers: string[]
  /** Whether there is any referral to follow; without, orders needn't ask. */
  has_referrals: boolean
  /** Those that were ever published: what an archived one has given follows returns. */
  stamp_cards: StampCardInForce[]
}

const PUBLISHED_RULES = `from encore_earning_rule r
  join encore_earning_rule_version v on v.rule_id = r.id and v.version = r.version
  where r.status = 'published' and r.deleted_at is null`

/** What besides buying the open draws give entries for. */
const DRAWN_ACTIVITIES = `from encore_draw d
  cross join lateral jsonb_array_elements(d.ways -> 'activities') as way
  where d.status = 'open' and d.deleted_at is null`

/** Settings, published rules and stamp cards, the oldest first, tiers, the lowest first,
 * and open draws, in one round trip. */
export async function programInForce(sql: Sql): Promise<Program> {
  const [row] = await sql<{
    settings: string | null
    rules: RuleInForce[]
    tiers: TierInForce[]
    draw_ids: string[]
    draw_triggers: string[]
    has_referrals: boolean
    stamp_cards: StampCardInForce[]
  }>(
    `select
      (select data::text from encore_setting where id = ?) as settings,
      coalesce((
        select jsonb_agg(jsonb_build_object(
          'id', r.id, 'version_id', v.id, 'name', r.name, 'definition', v.definition,
          'starts_at', r.starts_at, 'ends_at', r.ends_at,
          'published_at', r.published_at
        ) order by r.created_at, r.id)
        ${PUBLISHED_RULES}
      ), '[]'::jsonb) as rules,
      (${TIERS_IN_FORCE}) as tiers,
      array(
        select id from encore_draw
        where status = 'open' and deleted_at is null
          and (ways -> 'order' <> 'null' or ways -> 'activities' <> '[]')
        order by id
      ) as draw_ids,
      array(
        select distinct way ->> 'trigger' ${DRAWN_ACTIVITIES}
      ) as draw_triggers,
      exists (select 1 from encore_referral) as has_referrals,
      ${STAMP_CARDS} as stamp_cards`,
    [SETTING_ID]
  )
  const settings = storedSettings(row?.settings)
  const tiers = row?.tiers ?? []
  return {
    settings,
    rules: [...(row?.rules ?? []), ...tierRules(tiers)],
    ladder: ladderOf(settings, tiers),
    draw_ids: row?.draw_ids ?? [],
    draw_triggers: row?.draw_triggers ?? [],
    has_referrals: row?.has_referrals ?? false,
    stamp_cards: row?.stamp_cards ?? [],
  }
}

/** The settings, and whether any published rule or open draw rewards an activity: for
 * paths that are walked often and on which nothing is to be had most of the time. */
export type Interest = Pick<Program, "settings"> & { rewarded: boolean }

/** One row of it, for an activity, to be read beside something else. @see interestOf */
export const INTEREST = "encore_program_interest(?)"

/** That row. */
export type InterestRow = { settings: string | null; rewarded: boolean }

export function interestOf({ settings, rewarded }: InterestRow): Interest {
  return { settings: storedSettings(settings), rewarded }
}

/** The settings alone, for what depends on nothing else of the program. */
export async function settingsInForce(sql: Sql): Promise<Settings> {
  const [row] = await sql<{ data: string }>(
    "select data::text from encore_setting where id = ?",
    [SETTING_ID]
  )
  return storedSettings(row?.data)
}

/** The ladder that these settings make of the tiers. */
export function ladderOf(settings: Settings, tiers: TierInForce[]): Ladder {
  const { time_zone, spend_currency_code } = settings
  return { ...settings.tiers, tiers, time_zone, spend_currency_code }
}
