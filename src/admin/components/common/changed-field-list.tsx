import { ArrowLongRight } from "@medusajs/icons"
import { useTranslation } from "react-i18next"

import { useFormat } from "../../hooks/use-format"
import { useNames } from "../../hooks/use-names"
import type { Change } from "../../lib/types"

/** How a room says its own fields and values. */
export type ChangedValueWords = {
  /** Under which key the names of the fields stand, by their path: `tiers.fields`.
   * Those that it lacks are looked for in `changes.fields`. */
  fields?: string | undefined
  /** A value in words; undefined: as its kind is said everywhere. */
  valueInWords?: ((path: string, value: unknown) => string | undefined) | undefined
  /** The name of a field that no key has, such as a text's in one of the languages. */
  nameInWords?: ((path: string) => string | undefined) | undefined
}

type ChangedFieldListProps = Pick<Change, "before" | "after"> & ChangedValueWords

/** Each field that differs, as it was and as it became. */
export function ChangedFieldList({
  before,
  after,
  fields,
  valueInWords,
  nameInWords,
}: ChangedFieldListProps) {
  const { t } = useTranslation("encore")
  const names = useNames({ before, after })
  const say = useValueInWords(valueInWords, names)
  // Of what is new, only what it has is worth telling.
  const paths = Object.keys(after ?? before ?? {}).filter(
    (path) => before || !isNothing(after?.[path])
  )

  return (
    <dl className="flex flex-col gap-y-0.5">
      {paths.map((path) => (
        <div key={path} className="flex flex-wrap items-baseline gap-x-1.5">
          <dt className="text-ui-fg-subtle">
            {nameInWords?.(path) ??
              t([...(fields ? [`${fields}.${path}`] : []), `changes.fields.${path}`], {
                defaultValue: path,
              })}
          </dt>
          <dd className="flex min-w-0 flex-wrap items-baseline gap-x-1.5">
            {before && <span className={WRAPPED}>{say(path, before[path])}</span>}
            {before && after && (
              <ArrowLongRight
                className="text-ui-fg-muted self-center rtl:rotate-180"
                aria-label={t("changes.became")}
              />
            )}
            {after && <span className={WRAPPED}>{say(path, after[path])}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** Fingerprints and addresses have no spaces to break at. */
const WRAPPED = "min-w-0 [overflow-wrap:anywhere]"

const isNothing = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === "" ||
  (Array.isArray(value) && value.length === 0)

const isMoney = (value: unknown): value is { amount: number; currency_code: string } =>
  typeof value === "object" &&
  value !== null &&
  "currency_code" in value &&
  "amount" in value &&
  Object.keys(value).length === 2

const ISO_TIME = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/

function useValueInWords(
  own: ChangedValueWords["valueInWords"],
  names: Map<string, string>
) {
  const { t } = useTranslation("encore")
  const format = useFormat()

  const say = (path: string, value: unknown): string => {
    const words = own?.(path, value)
    if (words !== undefined) {
      return words
    }
    if (isNothing(value)) {
      return t("changes.none")
    }
    if (typeof value === "boolean") {
      return t(value ? "changes.yes" : "changes.no")
    }
    if (typeof value === "number") {
      return format.number(value)
    }
    if (typeof value === "string") {
      return ISO_TIME.test(value) ? format.dateTime(value) : (names.get(value) ?? value)
    }
    if (isMoney(value)) {
      return format.money(Number(value.amount), value.currency_code)
    }
    const parts: unknown[] = Array.isArray(value) ? value : Object.values(value ?? {})
    return parts.map((part) => say(path, part)).join(", ") || t("changes.none")
  }
  return say
}
