import { useTranslation } from "react-i18next"

import { useFormat } from "../../hooks/use-format"
import { memberTitle } from "../../lib/member"
import { balanceAfterMerge, type MergedBalance } from "../../lib/points"
import type { Member } from "../../lib/types"

type MergePreviewProps = { into: Member; from: Member }

/** What two members have, and what they will have as one; read out when it changes. */
export function MergePreview({ into, from }: MergePreviewProps) {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const title = (member: Member) => memberTitle(member) ?? t("members.anonymous")

  const rows: [key: string, label: string, balance: MergedBalance][] = [
    [into.id, t("merge.stays", { name: title(into) }), into.points],
    [from.id, t("merge.goes", { name: title(from) }), from.points],
    ["both", t("merge.together"), balanceAfterMerge(into.points, from.points)],
  ]
  const columns = (["available", "pending", "debt"] as const).filter(
    (column) => column !== "debt" || into.points.debt > 0 || from.points.debt > 0
  )

  return (
    <output
      aria-live="polite"
      className="bg-ui-bg-component shadow-elevation-card-rest block rounded-lg"
    >
      <table className="txt-compact-small w-full">
        <caption className="sr-only">{t("merge.preview")}</caption>
        <thead className="text-ui-fg-subtle">
          <tr>
            <td className="px-4 py-2.5" />
            {columns.map((column) => (
              <th key={column} scope="col" className="px-4 py-2.5 text-end font-normal">
                {t(`points.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y border-t [&>tr:last-child]:font-medium">
          {rows.map(([key, label, balance]) => (
            <tr key={key}>
              <th
                scope="row"
                className="break-words px-4 py-2.5 text-start font-[inherit]"
              >
                {label}
              </th>
              {columns.map((column) => (
                <td key={column} className="px-4 py-2.5 text-end tabular-nums">
                  {format.number(balance[column])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </output>
  )
}
