import { ArrowLongRight } from "@medusajs/icons"
import { useTranslation } from "react-i18next"

import { useFormat } from "../../hooks/use-format"
import type { Change } from "../../lib/types"

/** How a room says its own fields and values. */
export type ChangedValueWords = {
  /** Under which key the names of the fields stand, by their path: `tiers.fields`.
   * Those that it lacks are looked for in `changes.fields`. */
  fields?: string | undefined
  /** A value in words; undefined: as its kind is said everywhere. */
  valueInWords?: ((path: string, value: unknown) => string | undefined) | undefined
}

type ChangedFieldListProps = Pick<Change, "before" | "after"> & ChangedValueWords

/** Each field that differs, as it was and as it became. */
export function ChangedFieldList({
  before,
  after,
  fields,
  valueInWords,
}: ChangedFieldListProps) {
  const { t } = useTranslation("encore")
  const say = useValueInWords(valueInWords)
  const paths = Object.keys(after ?? before ?? {})

  return (
    <dl className="flex flex-col gap-y-0.5">
      {paths.map((path) => (
        <div key={path} className="flex flex-wrap items-baseline gap-x-1.5">
          <dt className="text-ui-fg-subtle">
            {t([...(fields ? [`${fields}.${path}`] : []), `changes.fields.${path}`], {
              defaultValue: path,
            })}
          </dt>
          <dd className="flex min-w-0 flex-wrap items-baseline gap-x-1.5 break-words">
            {before && <span>{say(path, before[path])}</span>}
            {before && after && (
              <ArrowLongRight
                className="text-ui-fg-muted self-center rtl:rotate-180"
                aria-label={t("changes.became")}
              />
            )}
            {after && <span>{say(path, after[path])}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}

const ISO_TIME = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/

function useValueInWords(own: ChangedValueWords["valueInWords"]) {
  const { t } = useTranslation("encore")
  const format = useFormat()

  const say = (path: string, value: unknown): string => {
    const words = own?.(path, value)
    if (words !== undefined) {
      return words
    }
    if (value === null || value === undefined || value === "") {
      return t("changes.none")
    }
    if (typeof value === "boolean") {
      return t(value ? "changes.yes" : "changes.no")
    }
    if (typeof value === "number") {
      return format.number(value)
    }
    if (typeof value === "string") {
      return ISO_TIME.test(value) ? format.dateTime(value) : value
    }
    const parts: unknown[] = Array.isArray(value) ? value : Object.values(value)
    return parts.map((part) => say(path, part)).join(", ") || t("changes.none")
  }
  return say
}
