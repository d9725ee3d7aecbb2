import { Stacking } from "./definition/stacking"

/** What a rule would bring, if nothing else did. */
export type Candidate = {
  rule_id: string
  points: number
  stacking: Stacking
}

/**
 * Which of the rules that apply do so together: of each group the one that brings most,
 * then, where one is exclusive, that one alone, unless one of higher priority isn't. The
 * order in which they come doesn't matter.
 */
export function stack<C extends Candidate>(candidates: C[]): C[] {
  const best = bestOfGroups(candidates)
  const exclusive = best
    .filter(({ stacking }) => stacking.exclusive)
    .sort((a, b) => priorityOf(b) - priorityOf(a) || byPoints(a, b))[0]
  if (!exclusive) {
    return best
  }
  const others = best.filter(({ stacking }) => !stacking.exclusive)
  return others.some((other) => priorityOf(other) > priorityOf(exclusive))
    ? others
    : [exclusive]
}

function bestOfGroups<C extends Candidate>(candidates: C[]): C[] {
  const best = new Map<string, C>()
  for (const candidate of candidates) {
    const group = candidate.stacking.best_of
    const known = group && best.get(group)
    if (group && (!known || better(candidate, known) < 0)) {
      best.set(group, candidate)
    }
  }
  return candidates.filter(
    (candidate) =>
      !candidate.stacking.best_of || best.get(candidate.stacking.best_of) === candidate
  )
}

function better(a: Candidate, b: Candidate): number {
  return b.points - a.points || priorityOf(b) - priorityOf(a) || byPoints(a, b)
}

function byPoints(a: Candidate, b: Candidate): number {
  return b.points - a.points || (a.rule_id < b.rule_id ? -1 : 1)
}

function priorityOf({ stacking }: Candidate): number {
  return stacking.priority ?? 0
}
