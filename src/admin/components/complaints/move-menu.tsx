import { ArrowPath } from "@medusajs/icons"
import { Button, DropdownMenu } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import type { Complaint } from "../../lib/complaints"
import { useMoveComplaint } from "./use-move-complaint"

type MoveMenuProps = { complaint: Complaint }

/** Takes a complaint on to another status: all that dragging does, by keyboard too. */
export function MoveMenu({ complaint }: MoveMenuProps) {
  const { t } = useTranslation("encore")
  const move = useMoveComplaint()

  return (
    <DropdownMenu>
      <DropdownMenu.Trigger asChild>
        <Button
          size="small"
          variant="secondary"
          aria-label={t("complaints.move.label", { reference: complaint.reference })}
        >
          <ArrowPath aria-hidden />
          {t("complaints.move.action")}
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content align="end">
        {complaint.steps.map((step) => (
          <DropdownMenu.Item key={step} onSelect={() => move(complaint, step)}>
            {t(`complaints.steps.${step}.action`)}
          </DropdownMenu.Item>
        ))}
      </DropdownMenu.Content>
    </DropdownMenu>
  )
}
