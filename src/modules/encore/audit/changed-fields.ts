import { isDeepStrictEqual } from "node:util"

type Fields = Record<string, unknown>

/** What differs between two states of an object, by the paths of its fields; null where
 * there was no such state. */
export type ChangedFields = { before: Fields | null; after: Fields | null }

/**
 * The fields in which two states differ, each as it was and as it is. Objects within
 * are taken apart (`effect.rounding`), lists are one value; what isn't there is null.
 */
export function changedFields(
  before: object | null | undefined,
  after: object | null | undefined
): ChangedFields {
  const [was, is] = [flat(before), flat(after)]
  const paths = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter(
    (path) => !isDeepStrictEqual(was[path] ?? null, is[path] ?? null)
  )
  const pick = (fields: Fields) =>
    Object.fromEntries(paths.map((path) => [path, fields[path] ?? null]))
  return { before: before ? pick(was) : null, after: after ? pick(is) : null }
}

function flat(value: object | null | undefined): Fields {
  return value ? Object.fromEntries(leaves(JSON.parse(JSON.stringify(value)), [])) : {}
}

function leaves(value: unknown, path: string[]): [path: string, value: unknown][] {
  return isPlain(value)
    ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]))
    : [[path.join("."), value]]
}

function isPlain(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}
