import { scaleOf } from "../nps/nps"
import { Settings } from "../../program/settings"
import { ScoreKind } from "./question-types"

export type Range = { min: number; max: number }

/** From where to where a score goes; that of an NPS follows the shop's preset. */
export function scoreRange(kind: ScoreKind, { nps }: Pick<Settings, "nps">): Range {
  return {
    nps: scaleOf(nps.preset),
    satisfaction: { min: 1, max: 5 },
    effort: { min: 1, max: 7 },
  }[kind]
}

/** All the scores of a range. */
export function scoresOf({ min, max }: Range): number[] {
  return Array.from({ length: max - min + 1 }, (_, index) => min + index)
}
