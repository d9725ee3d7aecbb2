export const QUESTION_TYPES = ["score", "choice", "text"] as const

export type QuestionType = (typeof QUESTION_TYPES)[number]

/** Scales: recommend us (NPS), satisfied (1-5), easy (1-7). */
export const SCORE_KINDS = ["nps", "satisfaction", "effort"] as const

export type ScoreKind = (typeof SCORE_KINDS)[number]

/** On which level a question asks for the experience: what was thought (price, waiting),
 * what was done, what was felt. */
export const LEVELS = ["cognitive", "behavioural", "emotional"] as const

export type Level = (typeof LEVELS)[number]
