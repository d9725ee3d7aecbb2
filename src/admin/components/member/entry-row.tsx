import { TriangleDownMini, TriangleRightMini } from "@medusajs/icons"
import { IconButton, Table } from "@medusajs/ui"
import { useId, useState } from "react"
import { useTranslation } from "react-i18next"

import type { Entry } from "../../lib/types"
import { DateText } from "../common/date-text"
import { EntryKindBadge } from "../common/entry-kind-badge"
import { SignedPoints } from "../common/signed-points"
import { SourceLink } from "../common/source-link"
import { EntryDetails } from "./entry-details"

const COLUMN_COUNT = 6

type EntryRowProps = { memberId: string; entry: Entry }

/** An entry in one line, that opens to what explains it. */
export function EntryRow({ memberId, entry }: EntryRowProps) {
  const { t } = useTranslation("encore")
  const [isOpen, setOpen] = useState(false)
  const detailsId = useId()
  const summary =
    entry.reason ??
    entry.explanation?.map((line) => line.rule ?? line.explanation).join(", ") ??
    "–"

  return (
    <>
      <Table.Row>
        <Table.Cell>
          <DateText value={entry.effective_at} />
        </Table.Cell>
        <Table.Cell>
          <EntryKindBadge kind={entry.kind} />
        </Table.Cell>
        <Table.Cell className="text-end">
          <SignedPoints points={entry.points} />
        </Table.Cell>
        <Table.Cell className="max-w-48 truncate" title={summary}>
          {summary}
        </Table.Cell>
        <Table.Cell className="whitespace-nowrap">
          <SourceLink type={entry.source_type} id={entry.source_id} />
        </Table.Cell>
        <Table.Cell>
          <IconButton
            size="small"
            variant="transparent"
            aria-expanded={isOpen}
            aria-controls={isOpen ? detailsId : undefined}
            aria-label={t("entries.details")}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? (
              <TriangleDownMini />
            ) : (
              <TriangleRightMini className="rtl:rotate-180" />
            )}
          </IconButton>
        </Table.Cell>
      </Table.Row>
      {isOpen && (
        <Table.Row id={detailsId} className="bg-ui-bg-subtle">
          <td colSpan={COLUMN_COUNT} className="px-6 py-4">
            <EntryDetails memberId={memberId} entry={entry} />
          </td>
        </Table.Row>
      )}
    </>
  )
}
