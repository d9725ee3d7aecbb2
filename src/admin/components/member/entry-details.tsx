import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"

import { useFormat } from "../../hooks/use-format"
import { useLifetimeWords } from "../../hooks/use-lifetime-words"
import type { Entry } from "../../lib/types"
import { SignedPoints } from "../common/signed-points"
import { ActorName } from "../common/actor-name"
import { EntryHistory } from "./entry-history"

type EntryDetailsProps = { memberId: string; entry: Entry }

/** The lines that make up an entry, and what has become of its points. */
export function EntryDetails({ memberId, entry }: EntryDetailsProps) {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const words = useLifetimeWords()

  const availableAt = ({
    available_at,
    available_after,
    available_after_days,
  }: Entry) =>
    available_at
      ? format.date(available_at)
      : available_after &&
        words.waits({ event: available_after, days: available_after_days ?? 0 })
  const expiresAt = ({ expires_at, expires_after_idle_days: days }: Entry) =>
    days === null
      ? expires_at && format.date(expires_at)
      : words.expires({ type: "inactivity", days })

  const facts: [label: string, value: ReactNode][] = [
    [t("entries.actor"), <ActorName type={entry.actor_type} id={entry.actor_id} />],
    [t("entries.recorded"), format.dateTime(entry.created_at)],
    [t("entries.availableAt"), availableAt(entry)],
    [t("entries.expiresAt"), expiresAt(entry)],
    [t("entries.remaining"), entry.lot && format.number(entry.lot.remaining)],
    [t("entries.debt"), entry.debt ? format.signed(entry.debt) : null],
    [t("entries.sourceId"), entry.source_id],
  ]

  return (
    <div className="txt-small text-ui-fg-subtle flex flex-col gap-y-4">
      {entry.explanation && entry.explanation.length > 0 && (
        <ul className="flex flex-col gap-y-1.5" aria-label={t("entries.explanation")}>
          {entry.explanation.map((line, index) => (
            <li key={index} className="flex items-baseline gap-x-3">
              <SignedPoints points={line.points} />
              <span>
                {line.rule && (
                  <span className="text-ui-fg-base pe-2 font-medium">{line.rule}</span>
                )}
                {line.explanation}
              </span>
            </li>
          ))}
        </ul>
      )}
      {entry.reason && <p className="text-pretty">{entry.reason}</p>}
      <dl className="grid grid-cols-1 gap-x-6 gap-y-2 sm:grid-cols-2 lg:grid-cols-3">
        {facts.map(
          ([label, value]) =>
            value !== null && (
              <div key={label} className="min-w-0">
                <dt className="txt-compact-xsmall text-ui-fg-subtle">{label}</dt>
                <dd className="break-words">{value}</dd>
              </div>
            )
        )}
      </dl>
      <EntryHistory memberId={memberId} entryId={entry.id} />
    </div>
  )
}
