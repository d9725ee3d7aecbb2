import type { NpsSegment } from "./surveys"

/** What the admin API tells of results. Indices and margins are in points, -100 to 100. */

export const NPS_PRESETS = ["standard", "ten_point"] as const
export type NpsPreset = (typeof NPS_PRESETS)[number]

export const INTERVALS = ["week", "month", "quarter"] as const
export type Interval = (typeof INTERVALS)[number]

export const DIMENSIONS = ["stage", "tier", "product", "country", "channel"] as const
export type Dimension = (typeof DIMENSIONS)[number]

export type NpsBand =
  | "very_low"
  | "average"
  | "good"
  | "ahead_of_competitors"
  | "market_leader"

export type ScoreCount = { score: number; count: number }

export type NpsFigure = {
  preset: NpsPreset
  value: number | null
  margin: number | null
  responses: number
  promoters: number
  passives: number
  detractors: number
  enough: boolean
  band: NpsBand | null
}

export type NpsDifference = { value: number; margin: number; beyond_chance: boolean }

export type Nps = NpsFigure & {
  least_answers: number
  distribution: ScoreCount[]
  previous: NpsFigure | null
  difference: NpsDifference | null
  industry: {
    name: string
    value: number
    source: string
    difference: number | null
  } | null
}

export type NpsPeriod = NpsFigure & {
  from: string
  to: string
  difference: NpsDifference | null
}

export type NpsGroup = NpsFigure & { key: string | null; name: string | null }

/** A mean or a share. */
export type Estimate = {
  responses: number
  value: number | null
  margin: number | null
  enough: boolean
}

export type Level = "cognitive" | "behavioural" | "emotional"

export type QuestionResult = {
  survey_id: string
  survey: string
  key: string
  type: "score" | "choice" | "text"
  level: Level | null
  text: string | null
  responses: number
  scale: { min: number; max: number } | null
  mean: Estimate | null
  distribution: ScoreCount[]
  /** `share` in percent of who answered. */
  choices: { id: string; text: string; count: number; share: number }[]
}

export type Experience = {
  levels: (Estimate & { level: Level; questions: number })[]
  csat: Estimate
  ces: Estimate
  questions: QuestionResult[]
  least_answers: number
}

export type Reason = {
  id: string
  survey_id: string
  survey: string
  question: string | null
  text: string
  score: number | null
  segment: NpsSegment | null
  answered_at: string
  locale: string
  order_id: string | null
  member: { id: string; name: string | null; email: string | null } | null
  complaint: { id: string; reference: string; status: string } | null
}

/** How the shop reads its answers. */
export type NpsSettings = {
  preset: NpsPreset
  least_answers: number
  industry: { name: string; value: number; source: string } | null
}

/** Which answers are looked at; days by the shop's calendar, both included. */
export type ResultsFilter = {
  from?: string | undefined
  to?: string | undefined
  survey_id?: string | undefined
}

/** Under what a preset's groups are counted. */
export const COUNTED: Record<NpsSegment, "promoters" | "passives" | "detractors"> = {
  promoter: "promoters",
  passive: "passives",
  detractor: "detractors",
}

/** From which score a group begins, for the color of a score. */
export function segmentOf(preset: NpsPreset, score: number): NpsSegment {
  if (score >= 9) {
    return "promoter"
  }
  return score >= (preset === "standard" ? 7 : 6) ? "passive" : "detractor"
}

/** The panel's colors of the three groups. */
export const SEGMENT_COLORS: Record<NpsSegment, string> = {
  promoter: "var(--tag-green-icon)",
  passive: "var(--tag-orange-icon)",
  detractor: "var(--tag-red-icon)",
}
