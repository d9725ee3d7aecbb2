/** The two ways to read an answer to "would you recommend us"; the shop chooses one. */
export const NPS_PRESETS = ["standard", "ten_point"] as const

export type NpsPreset = (typeof NPS_PRESETS)[number]

/** The three groups, the best first. In `ten_point` they are the loyal, the neutral and
 * the dissatisfied. */
export const NPS_SEGMENTS = ["promoter", "passive", "detractor"] as const

export type NpsSegment = (typeof NPS_SEGMENTS)[number]

/** How many answers each group has. */
export type NpsCounts = { promoters: number; passives: number; detractors: number }

/** How many gave a score. */
export type ScoreCount = { score: number; count: number }

type Reading = {
  /** The scale that is asked for. */
  min: number
  max: number
  /** From which score a group begins; what is below the passives is a detractor. */
  promoter_from: number
  passive_from: number
  /** What an answer of a group adds to the index, before it is divided by all. */
  weights: Record<NpsSegment, 1 | 0 | -1>
}

/**
 * `standard`: 0 to 10, with 0-6, 7-8 and 9-10; promoters less detractors.
 *
 * `ten_point`: 1 to 10, with 1-5 dissatisfied, 6-8 neutral and 9-10 loyal;
 * (satisfied + neutral) / all - dissatisfied / all. Its formula names a group that its
 * scale doesn't: the satisfied are those who are neither dissatisfied nor neutral, so the
 * loyal. So a neutral answer counts as much as a loyal one, and the index is the
 * share that isn't dissatisfied less the share that is.
 */
const READINGS: Record<NpsPreset, Reading> = {
  standard: {
    min: 0,
    max: 10,
    promoter_from: 9,
    passive_from: 7,
    weights: { promoter: 1, passive: 0, detractor: -1 },
  },
  ten_point: {
    min: 1,
    max: 10,
    promoter_from: 9,
    passive_from: 6,
    weights: { promoter: 1, passive: 1, detractor: -1 },
  },
}

/** The scale on which a preset asks. */
export function scaleOf(preset: NpsPreset): { min: number; max: number } {
  const { min, max } = READINGS[preset]
  return { min, max }
}

/** The lowest scores of promoters and of passives, for what groups scores elsewhere, in
 * SQL or in words. */
export function bordersOf(preset: NpsPreset): {
  promoter_from: number
  passive_from: number
} {
  const { promoter_from, passive_from } = READINGS[preset]
  return { promoter_from, passive_from }
}

/** The group of a score. A score of the other preset's scale has one too: 0 is a
 * detractor's under both. */
export function segmentOf(preset: NpsPreset, score: number): NpsSegment {
  const { promoter_from, passive_from } = READINGS[preset]
  if (score >= promoter_from) {
    return "promoter"
  }
  return score >= passive_from ? "passive" : "detractor"
}

/** The groups' sizes, from how many gave each score. */
export function countSegments(
  preset: NpsPreset,
  histogram: readonly ScoreCount[]
): NpsCounts {
  const counts = { promoters: 0, passives: 0, detractors: 0 }
  for (const { score, count } of histogram) {
    counts[`${segmentOf(preset, score)}s`] += count
  }
  return counts
}

/** All answers. */
export function responsesOf({ promoters, passives, detractors }: NpsCounts): number {
  return promoters + passives + detractors
}

/** The index, from -100 to 100; null without an answer. */
export function indexOf(preset: NpsPreset, counts: NpsCounts): number | null {
  const { mean } = momentsOf(preset, counts)
  return mean === null ? null : rounded(100 * mean)
}

/**
 * The 95 % margin of error of the index, in its points; null without an answer.
 *
 * Each answer is worth 1, 0 or -1 (w), the index is their mean m, and the variance of
 * one answer is mean(w²) - m²; in `standard` that is p + d - (p - d)², with p and d the
 * shares of promoters and detractors. The margin is 1.96 x sqrt(variance / n): the Wald
 * interval in B. Rocks, "Interval Estimation for the 'Net Promoter Score'", The American
 * Statistician 70 (2016) 365-372.
 *
 * Where all answers are worth the same, that would be 0, as if thirty answers of one
 * group proved that there is no other. There three answers are added, 3/4 to each end
 * and 3/2 to the middle: the adjusted Wald interval of the same paper.
 */
export function marginOf(preset: NpsPreset, counts: NpsCounts): number | null {
  const error = squaredErrorOf(preset, counts)
  return error === null ? null : rounded(100 * Z_95 * Math.sqrt(error))
}

/** Of what a normal distribution has 95 % between minus and plus. */
const Z_95 = 1.96

/** Square of the standard error of the mean worth of an answer. */
function squaredErrorOf(preset: NpsPreset, counts: NpsCounts): number | null {
  const { mean, square, n } = momentsOf(preset, counts)
  if (mean === null) {
    return null
  }
  // Only answers of one worth have no variance: |mean| and mean square are both 1 or 0.
  if (Math.abs(mean) === square && (square === 1 || square === 0)) {
    return squaredErrorOf(preset, {
      promoters: counts.promoters + 3 / 4,
      passives: counts.passives + 3 / 2,
      detractors: counts.detractors + 3 / 4,
    })
  }
  return (square - mean * mean) / n
}

/** The mean worth of an answer, and the mean of its square. */
function momentsOf(
  preset: NpsPreset,
  { promoters, passives, detractors }: NpsCounts
): { mean: number | null; square: number; n: number } {
  const { promoter, passive, detractor } = READINGS[preset].weights
  const n = promoters + passives + detractors
  if (n === 0) {
    return { mean: null, square: 0, n }
  }
  return {
    mean: (promoter * promoters + passive * passives + detractor * detractors) / n,
    square:
      (promoter ** 2 * promoters +
        passive ** 2 * passives +
        detractor ** 2 * detractors) /
      n,
    n,
  }
}

/** To one decimal, which is more than any margin warrants. */
function rounded(value: number): number {
  // adds 0 so that -0 becomes 0
  return Math.round(value * 10) / 10 + 0
}

/** What an index says of a shop, the worst first. */
export const NPS_BANDS = [
  "very_low",
  "average",
  "good",
  "ahead_of_competitors",
  "market_leader",
] as const

export type NpsBand = (typeof NPS_BANDS)[number]

/**
 * The band of an index. Published as: below 0 very low, 1-30 average, 30-50 good, 50-70
 * ahead of competitors, above 70 market leader. That leaves 0 to 1 to nobody and gives 30
 * and 50 to two. Read here so that every index has one: 0 is no longer below 0, so average
 * begins there; 30 and 50 begin the better band; 70 isn't above 70 yet.
 */
export function bandOf(value: number): NpsBand {
  if (value < 0) {
    return "very_low"
  }
  if (value < 30) {
    return "average"
  }
  if (value < 50) {
    return "good"
  }
  return value <= 70 ? "ahead_of_competitors" : "market_leader"
}

/** An index and all that has to be said with it. */
export type NpsFigure = NpsCounts & {
  preset: NpsPreset
  /** -100 to 100, to one decimal; null without an answer. */
  value: number | null
  /** The 95 % margin of error, in the index' points. */
  margin: number | null
  responses: number
  /** Whether there are as many answers as the shop wants before it believes an index. */
  enough: boolean
  band: NpsBand | null
}

/** The index of these answers, with its margin, band and whether they are enough. */
export function npsOf(
  preset: NpsPreset,
  counts: NpsCounts,
  leastAnswers: number
): NpsFigure {
  const value = indexOf(preset, counts)
  const responses = responsesOf(counts)
  return {
    preset,
    value,
    margin: marginOf(preset, counts),
    responses,
    promoters: counts.promoters,
    passives: counts.passives,
    detractors: counts.detractors,
    enough: responses >= leastAnswers,
    band: value === null ? null : bandOf(value),
  }
}

/** How far two indices are from each other. */
export type NpsDifference = {
  /** The later less the earlier, in the index' points. */
  value: number
  /** The 95 % margin of error of the difference. */
  margin: number
  /** Whether the difference is larger than its margin: chance alone would bring such
   * a one in fewer than one of twenty comparisons. */
  beyond_chance: boolean
}

/**
 * The difference between the indices of two groups of different answers, such as two
 * periods; null where one has none. The errors of independent figures add up by their
 * squares: margin = 1.96 x sqrt(error1² + error2²).
 */
export function differenceOf(
  preset: NpsPreset,
  later: NpsCounts,
  earlier: NpsCounts
): NpsDifference | null {
  const now = momentsOf(preset, later).mean
  const before = momentsOf(preset, earlier).mean
  const nowError = squaredErrorOf(preset, later)
  const beforeError = squaredErrorOf(preset, earlier)
  if (now === null || before === null || nowError === null || beforeError === null) {
    return null
  }
  const value = 100 * (now - before)
  const margin = 100 * Z_95 * Math.sqrt(nowError + beforeError)
  return {
    value: rounded(value),
    margin: rounded(margin),
    beyond_chance: Math.abs(value) > margin,
  }
}
