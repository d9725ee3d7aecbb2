import { Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"

import { useFormat } from "../../hooks/use-format"
import { useMemberEntry } from "../../hooks/use-members"
import type { Movement } from "../../lib/types"
import { EntryKindBadge } from "../common/entry-kind-badge"
import { SectionState } from "../common/section-state"
import { SignedPoints } from "../common/signed-points"
import { SourceLink } from "../common/source-link"

type EntryHistoryProps = { memberId: string; entryId: string }

/** Where an entry's points came from or went to, lot by lot; and a way to take back
 * what it gave. */
export function EntryHistory({ memberId, entryId }: EntryHistoryProps) {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const query = useMemberEntry(memberId, entryId)

  return (
    <SectionState query={query} rows={1}>
      {({ points, history }) => (
        <>
          {history.reverses && (
            <p className="flex flex-wrap items-center gap-2">
              {t("entries.history.reverses")}
              <EntryKindBadge kind={history.reverses.kind} />
              {format.date(history.reverses.effective_at)}
            </p>
          )}
          <Movements
            label={t(points < 0 ? "entries.history.from" : "entries.history.into")}
            movements={history.from}
          />
          <Movements label={t("entries.history.uses")} movements={history.uses} />
          {history.held > 0 && (
            <Text size="small">
              {t("entries.history.held", {
                count: history.held,
                points: format.number(history.held),
              })}
            </Text>
          )}
          {history.reversible > 0 && (
            <Button size="small" variant="secondary" className="w-fit" asChild>
              <Link to={`reverse/${entryId}`}>{t("reverse.action")}</Link>
            </Button>
          )}
        </>
      )}
    </SectionState>
  )
}

type MovementsProps = { label: string; movements: Movement[] }

function Movements({ label, movements }: MovementsProps) {
  const { t } = useTranslation("encore")
  const format = useFormat()

  if (movements.length === 0) {
    return null
  }
  return (
    <div className="flex flex-col gap-y-1.5">
      <Text size="xsmall" leading="compact">
        {label}
      </Text>
      <ul className="flex flex-col gap-y-1.5" aria-label={label}>
        {movements.map(({ points, entry, expires_at }, index) => (
          <li
            key={`${entry.id}-${index}`}
            className="flex flex-wrap items-center gap-x-3 gap-y-1"
          >
            <SignedPoints points={points} />
            <EntryKindBadge kind={entry.kind} />
            <span>{format.date(entry.effective_at)}</span>
            <SourceLink type={entry.source_type} id={entry.source_id} />
            {expires_at && (
              <span>
                {t("entries.history.expires", { date: format.date(expires_at) })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
