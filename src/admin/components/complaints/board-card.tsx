import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { type Complaint, complaintHref, nextClock } from "../../lib/complaints"
import { TextLink } from "../common/text-link"
import { UserName } from "../common/user-name"
import { ClockText } from "./clock-text"
import { ComplainantLink } from "./complainant-link"
import { MoveMenu } from "./move-menu"
import { SeverityBadge } from "./severity-badge"

type BoardCardProps = { complaint: Complaint }

export function BoardCard({ complaint }: BoardCardProps) {
  const { t } = useTranslation("encore")
  const clock = nextClock(complaint)

  return (
    <article className="bg-ui-bg-base shadow-elevation-card-rest txt-small flex cursor-grab flex-col gap-y-2 rounded-md p-3">
      <div className="flex items-center justify-between gap-x-2">
        <TextLink
          to={complaintHref(complaint.id)}
          className="text-ui-fg-base font-medium"
        >
          {complaint.reference}
        </TextLink>
        <SeverityBadge severity={complaint.severity} />
      </div>
      <div className="flex min-w-0 flex-col">
        <ComplainantLink complaint={complaint} />
        <span className="text-ui-fg-subtle">{complaint.category_name}</span>
      </div>
      {complaint.message && (
        <Text size="small" className="text-ui-fg-subtle line-clamp-2">
          {complaint.message}
        </Text>
      )}
      {clock && <ClockText clock={clock} isBrief />}
      <div className="flex items-center justify-between gap-x-2">
        <span className="text-ui-fg-subtle truncate">
          <UserName id={complaint.owner_id} fallback={t("complaints.nobody")} />
        </span>
        <MoveMenu complaint={complaint} />
      </div>
    </article>
  )
}
