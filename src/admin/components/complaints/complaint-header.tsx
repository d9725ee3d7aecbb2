import { EllipsisHorizontal, PencilSquare, Trash } from "@medusajs/icons"
import { type Action, ActionMenu, SectionRow } from "@medusajs/dashboard/components"
import { Button, IconButton, toast, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"

import { useDeleteComplaint } from "../../hooks/use-complaints"
import {
  type ComplaintDetail,
  COMPLAINTS,
  type ComplaintStep,
} from "../../lib/complaints"
import { Section } from "../common/section"
import { UserName } from "../common/user-name"
import { ComplaintStatusBadge } from "./complaint-status-badge"
import { SeverityBadge } from "./severity-badge"
import { useMoveComplaint } from "./use-move-complaint"

/** What takes a complaint on from where it stands, the likeliest first. */
const LIKELY: ComplaintStep[] = ["resume", "start", "resolve", "reopen"]

type ComplaintHeaderProps = { complaint: ComplaintDetail }

/** What it is about, who sees to it, where it stands, and what can be done next. */
export function ComplaintHeader({ complaint }: ComplaintHeaderProps) {
  const { t } = useTranslation("encore")

  return (
    <Section
      level="h1"
      heading={complaint.reference}
      description={complaint.category_name}
      actions={
        <>
          <ComplaintStatusBadge status={complaint.status} />
          <Actions complaint={complaint} />
        </>
      }
    >
      <SectionRow
        title={t("complaints.columns.owner")}
        value={<UserName id={complaint.owner_id} fallback={t("complaints.nobody")} />}
      />
      <SectionRow
        title={t("complaints.columns.severity")}
        value={<SeverityBadge severity={complaint.severity} />}
      />
      <SectionRow
        title={t("complaints.cause")}
        value={complaint.root_cause_name ?? t("complaints.noCause")}
      />
      {complaint.status === "resolved" || complaint.status === "closed" ? (
        <SectionRow
          title={t("complaints.settled.title")}
          value={t(
            complaint.settled === null
              ? "complaints.settled.open"
              : complaint.settled
                ? "complaints.settled.yes"
                : "complaints.settled.no"
          )}
        />
      ) : (
        complaint.reopened_count > 0 && (
          <SectionRow
            title={t("complaints.settled.title")}
            value={t("complaints.settled.no")}
          />
        )
      )}
    </Section>
  )
}

function Actions({ complaint }: ComplaintHeaderProps) {
  const { t } = useTranslation("encore")
  const prompt = usePrompt()
  const navigate = useNavigate()
  const move = useMoveComplaint()
  const remove = useDeleteComplaint()
  const next = LIKELY.find((step) => complaint.steps.includes(step))
  const others = complaint.steps.filter((step) => step !== next)

  const erase = async () => {
    const agreed = await prompt({
      title: t("complaints.delete.title", { reference: complaint.reference }),
      description: t("complaints.delete.description"),
      confirmText: t("complaints.delete.action"),
      cancelText: t("common.cancel"),
      variant: "danger",
    })
    if (agreed) {
      remove.mutate(complaint.id, {
        onSuccess: () => {
          toast.success(t("complaints.delete.done"))
          navigate(COMPLAINTS)
        },
        onError: (error) => toast.error(error.message),
      })
    }
  }

  const edits: Action[] = [
    { label: t("common.edit"), icon: <PencilSquare />, to: "edit" },
    ...others.map((step) => ({
      label: t(`complaints.steps.${step}.action`),
      icon: null,
      onClick: () => move(complaint, step),
    })),
  ]

  return (
    <>
      {next && (
        <Button size="small" onClick={() => move(complaint, next)}>
          {t(`complaints.steps.${next}.action`)}
        </Button>
      )}
      <ActionMenu
        groups={[
          { actions: edits },
          {
            actions: [
              {
                label: t("complaints.delete.action"),
                icon: <Trash />,
                onClick: erase,
              },
            ],
          },
        ]}
      >
        <IconButton
          size="small"
          variant="transparent"
          aria-label={t("complaints.actionsOn", { reference: complaint.reference })}
        >
          <EllipsisHorizontal />
        </IconButton>
      </ActionMenu>
    </>
  )
}
