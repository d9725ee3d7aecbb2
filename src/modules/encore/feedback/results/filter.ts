import { Span } from "./period"

/** Which responses are looked at. */
export type ResultsFilter = Span & { survey_id?: string | undefined }

/** The conditions on responses or on answers, which both have survey and time, with their
 * bindings. */
export function conditionsOf(
  alias: string,
  { survey_id, from, to }: ResultsFilter
): { where: string; bindings: unknown[] } {
  const conditions: [string, unknown][] = []
  if (survey_id) {
    conditions.push([`${alias}.survey_id = ?`, survey_id])
  }
  if (from) {
    conditions.push([`${alias}.answered_at >= ?`, from])
  }
  if (to) {
    conditions.push([`${alias}.answered_at < ?`, to])
  }
  return {
    where: [`${alias}.deleted_at is null`, ...conditions.map(([text]) => text)].join(
      " and "
    ),
    bindings: conditions.map(([, value]) => value),
  }
}
