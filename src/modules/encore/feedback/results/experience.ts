import { ScoreCount } from "../nps/nps"

/** A mean or a share, and how far chance may have moved it. */
export type Estimate = {
  responses: number
  /** null without an answer. */
  value: number | null
  /** The 95 % margin of error, in the value's unit; null with fewer than two answers. */
  margin: number | null
  /** Whether there are as many answers as the shop wants before it believes a figure. */
  enough: boolean
}

/** Of what a normal distribution has 95 % between minus and plus. */
const Z_95 = 1.96

/**
 * The mean score, with 1.96 x s / sqrt(n), where s² is the sample's variance
 * (sum of (x - mean)² / (n - 1)).
 */
export function meanOf(scores: readonly ScoreCount[], leastAnswers: number): Estimate {
  const n = scores.reduce((sum, { count }) => sum + count, 0)
  const enough = n >= leastAnswers
  if (n === 0) {
    return { responses: 0, value: null, margin: null, enough }
  }
  const mean = scores.reduce((sum, { score, count }) => sum + score * count, 0) / n
  const squares = scores.reduce(
    (sum, { score, count }) => sum + count * (score - mean) ** 2,
    0
  )
  return {
    responses: n,
    value: rounded(mean, 2),
    margin:
      n > 1 ? rounded((Z_95 * Math.sqrt(squares / (n - 1))) / Math.sqrt(n), 2) : null,
    enough,
  }
}

/**
 * CSAT: of a hundred answers to how satisfied somebody is (1-5), how many are 4 or 5.
 *
 * The margin is Agresti and Coull's ("Approximate is better than 'exact' for interval
 * estimation of binomial proportions", The American Statistician 52 (1998) 119-126): two
 * answers of each kind are added, so that it isn't 0 where all say the same.
 */
export function csatOf(scores: readonly ScoreCount[], leastAnswers: number): Estimate {
  const n = scores.reduce((sum, { count }) => sum + count, 0)
  const satisfied = scores.reduce(
    (sum, { score, count }) => sum + (score >= 4 ? count : 0),
    0
  )
  const share = (satisfied + 2) / (n + 4)
  return {
    responses: n,
    value: n ? rounded((100 * satisfied) / n, 1) : null,
    margin: n
      ? rounded(100 * Z_95 * Math.sqrt((share * (1 - share)) / (n + 4)), 1)
      : null,
    enough: n >= leastAnswers,
  }
}

/** A score's place on its own scale: 0 is its low end, 100 its high end. */
export function placeOf(score: number, { min, max }: { min: number; max: number }) {
  return (100 * Math.min(Math.max(score - min, 0), max - min)) / (max - min)
}

/**
 * What a level of experience got: the mean place of all its scores, each on its own
 * scale, from 0 to 100. So questions of different scales can be told as one.
 */
export function levelOf(
  questions: readonly {
    scale: { min: number; max: number }
    scores: readonly ScoreCount[]
  }[],
  leastAnswers: number
): Estimate {
  const places = questions.flatMap(({ scale, scores }) =>
    scores.map(({ score, count }) => ({ score: placeOf(score, scale), count }))
  )
  const { value, margin, ...rest } = meanOf(places, leastAnswers)
  return {
    ...rest,
    value: value === null ? null : rounded(value, 1),
    margin: margin === null ? null : rounded(margin, 1),
  }
}

function rounded(value: number, digits: number): number {
  return Math.round(value * 10 ** digits) / 10 ** digits + 0
}
