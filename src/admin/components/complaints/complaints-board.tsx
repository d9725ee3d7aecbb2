import { Button, clx, Heading, Text } from "@medusajs/ui"
import { type DragEvent, useId, useState } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"

import { useComplaints } from "../../hooks/use-complaints"
import { useFormat } from "../../hooks/use-format"
import {
  AFTER_STEP,
  type Complaint,
  COMPLAINTS,
  type ComplaintStatus,
} from "../../lib/complaints"
import { ErrorMessage, Loading } from "../common/section-state"
import { BoardCard } from "./board-card"
import { useMoveComplaint } from "./use-move-complaint"

/** A column and what stands in it. */
const COLUMNS: { name: ComplaintStatus; statuses: ComplaintStatus[] }[] = [
  { name: "open", statuses: ["open", "reopened"] },
  { name: "acknowledged", statuses: ["acknowledged"] },
  { name: "in_progress", statuses: ["in_progress"] },
  { name: "waiting", statuses: ["waiting"] },
  { name: "resolved", statuses: ["resolved"] },
]

/** So many are shown; the list has them all. */
const SHOWN = 100

/** Complaints by where they stand, what is due next on top. A card is moved by dragging
 * or by its menu. */
export function ComplaintsBoard() {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const move = useMoveComplaint()
  const [dragged, setDragged] = useState<Complaint | null>(null)
  const { data, isPending, isError, error, refetch } = useComplaints({
    status: COLUMNS.flatMap(({ statuses }) => statuses),
    order: "due_at",
    limit: SHOWN,
    offset: 0,
  })

  if (isError) {
    return <ErrorMessage error={error} onRetry={refetch} />
  }
  if (isPending) {
    return <Loading rows={6} />
  }
  const drop = (column: ComplaintStatus) => {
    const step = dragged?.steps.find((one) => stands(AFTER_STEP[one], column))
    if (dragged && step) {
      move(dragged, step)
    }
    setDragged(null)
  }

  return (
    <section aria-labelledby="complaints-board" className="flex flex-col gap-y-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <div>
          <Heading id="complaints-board" level="h1">
            {t("complaints.heading")}
          </Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {data.count > SHOWN
              ? t("complaints.board.some", {
                  shown: format.number(SHOWN),
                  number: format.number(data.count),
                })
              : t("complaints.board.description")}
          </Text>
        </div>
        <Button size="small" variant="secondary" asChild>
          <Link to={`${COMPLAINTS}/create`}>{t("complaints.new")}</Link>
        </Button>
      </div>
      <div
        className="flex gap-x-3 overflow-x-auto pb-3"
        role="group"
        aria-labelledby="complaints-board"
        tabIndex={0}
      >
        {COLUMNS.map(({ name, statuses }) => (
          <BoardColumn
            key={name}
            name={name}
            complaints={data.complaints.filter(({ status }) =>
              statuses.includes(status)
            )}
            takes={
              dragged !== null &&
              dragged.steps.some((step) => stands(AFTER_STEP[step], name))
            }
            onDrag={setDragged}
            onDrop={() => drop(name)}
          />
        ))}
      </div>
    </section>
  )
}

const stands = (status: ComplaintStatus, column: ComplaintStatus) =>
  COLUMNS.some(({ name, statuses }) => name === column && statuses.includes(status))

type BoardColumnProps = {
  name: ComplaintStatus
  complaints: Complaint[]
  /** Whether what is dragged can be dropped here. */
  takes: boolean
  onDrag: (complaint: Complaint | null) => void
  onDrop: () => void
}

function BoardColumn({ name, complaints, takes, onDrag, onDrop }: BoardColumnProps) {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const id = useId()

  const over = (event: DragEvent) => {
    if (takes) {
      event.preventDefault()
    }
  }

  return (
    <div
      className={clx(
        "bg-ui-bg-subtle flex min-w-[16rem] flex-1 flex-col gap-y-2 rounded-lg border p-2",
        takes ? "border-ui-border-interactive" : "border-ui-border-base"
      )}
      onDragOver={over}
      onDrop={onDrop}
    >
      <Heading id={id} level="h2" className="flex justify-between px-1 py-1">
        {t(`complaints.statuses.${name}`)}
        <span className="text-ui-fg-subtle">{format.number(complaints.length)}</span>
      </Heading>
      <ul aria-labelledby={id} className="flex flex-col gap-y-2">
        {complaints.map((complaint) => (
          <li
            key={complaint.id}
            draggable
            onDragStart={() => onDrag(complaint)}
            onDragEnd={() => onDrag(null)}
          >
            <BoardCard complaint={complaint} />
          </li>
        ))}
      </ul>
      {complaints.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle px-1 pb-2">
          {t("complaints.board.empty")}
        </Text>
      )}
    </div>
  )
}
