import { Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"

import { useComplaints } from "../../hooks/use-complaints"
import { complaintHref, newComplaintHref, nextClock } from "../../lib/complaints"
import { SectionState } from "../common/section-state"
import { TextLink } from "../common/text-link"
import { ClockText } from "./clock-text"
import { ComplaintStatusBadge } from "./complaint-status-badge"

/** So many fit beside a customer. */
const SHOWN = 5

type ComplaintsWidgetProps =
  | { memberId: string; orderId?: never }
  | { orderId: string; memberId: string | undefined }

/** The open complaints of a member, or all of an order, and a way to write one down. */
export function ComplaintsWidget({ memberId, orderId }: ComplaintsWidgetProps) {
  const { t } = useTranslation("encore")
  const query = useComplaints({
    ...(orderId ? { order_id: orderId } : { member_id: memberId, open: true }),
    limit: SHOWN,
    offset: 0,
  })
  const heading = t(orderId ? "complaints.widget.ofOrder" : "complaints.widget.open")

  return (
    <section aria-label={heading} className="flex flex-col gap-y-2 px-6 py-4">
      <div className="flex items-center justify-between gap-x-2">
        <Text
          size="small"
          weight="plus"
          leading="compact"
          className="text-ui-fg-subtle"
        >
          {heading}
        </Text>
        <Button size="small" variant="secondary" asChild>
          <Link
            to={newComplaintHref({
              ...(memberId && { member_id: memberId }),
              ...(orderId && { order_id: orderId }),
            })}
          >
            {t("complaints.new")}
          </Link>
        </Button>
      </div>
      <SectionState query={query} rows={1}>
        {({ complaints }) =>
          complaints.length ? (
            <ul className="flex flex-col gap-y-2">
              {complaints.map((complaint) => {
                const clock = nextClock(complaint)
                return (
                  <li key={complaint.id} className="txt-small flex flex-col gap-y-0.5">
                    <span className="flex items-center justify-between gap-x-2">
                      <TextLink to={complaintHref(complaint.id)}>
                        {complaint.reference}
                      </TextLink>
                      <ComplaintStatusBadge status={complaint.status} />
                    </span>
                    <span className="text-ui-fg-subtle">{complaint.category_name}</span>
                    {clock && <ClockText clock={clock} isBrief />}
                  </li>
                )
              })}
            </ul>
          ) : (
            <Text size="small" className="text-ui-fg-subtle">
              {t(orderId ? "complaints.widget.noneOfOrder" : "complaints.widget.none")}
            </Text>
          )
        }
      </SectionState>
    </section>
  )
}
