import { clx } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { useFormat } from "../../hooks/use-format"
import type { MemberPoints } from "../../lib/types"

type Balance = Pick<MemberPoints, "available" | "debt">

type BalancePreviewProps = { before: Balance; after: Balance }

/** What the member has and will have; read out whenever it changes. */
export function BalancePreview({ before, after }: BalancePreviewProps) {
  const { t } = useTranslation("encore")
  const format = useFormat()

  const rows = [
    { label: t("adjust.before"), value: before.available },
    { label: t("adjust.after"), value: after.available },
    ...(before.debt > 0 || after.debt > 0
      ? [{ label: t("adjust.debtAfter"), value: after.debt }]
      : []),
  ]

  return (
    <output
      aria-live="polite"
      className="bg-ui-bg-component shadow-elevation-card-rest block rounded-lg"
    >
      <dl className="divide-y">
        {rows.map(({ label, value }) => (
          <div key={label} className="flex items-center justify-between px-4 py-2.5">
            <dt className="txt-compact-small text-ui-fg-subtle">{label}</dt>
            <dd
              className={clx("txt-compact-small-plus tabular-nums", {
                "text-ui-fg-error": value < 0,
              })}
            >
              {format.number(value)}
            </dd>
          </div>
        ))}
      </dl>
    </output>
  )
}
