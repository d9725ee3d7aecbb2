import { Plus } from "@medusajs/icons"
import { Badge, Button, DropdownMenu, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link, useNavigate } from "react-router-dom"

import { useFormat } from "../../hooks/use-format"
import { useShopTime } from "../../hooks/use-shop-time"
import { type ComplaintDetail, type Remedy, REMEDY_KINDS } from "../../lib/complaints"
import { memberHref } from "../../lib/member"
import { Section } from "../common/section"
import { UserName } from "../common/user-name"
import { useRemedyRoom } from "./use-remedy-room"

type RemediesSectionProps = { complaint: ComplaintDetail }

/** What was given to make good, each with where it is found; and what may still be. */
export function RemediesSection({ complaint }: RemediesSectionProps) {
  const { t } = useTranslation("encore")
  const navigate = useNavigate()
  const room = useRemedyRoom(complaint)

  return (
    <Section
      heading={t("complaints.remedies.heading")}
      description={t("complaints.remedies.description")}
      actions={
        <DropdownMenu>
          <DropdownMenu.Trigger asChild>
            <Button size="small" variant="secondary">
              <Plus aria-hidden />
              {t("complaints.remedies.give")}
            </Button>
          </DropdownMenu.Trigger>
          <DropdownMenu.Content align="end">
            {REMEDY_KINDS.map((kind) => (
              <DropdownMenu.Item
                key={kind}
                disabled={!room(kind).isOpen}
                onSelect={() => navigate(`remedy/${kind}`)}
                className="flex flex-col items-start"
              >
                {t(`complaints.remedies.kinds.${kind}.name`)}
                <span className="txt-compact-xsmall text-ui-fg-subtle">
                  {room(kind).words}
                </span>
              </DropdownMenu.Item>
            ))}
          </DropdownMenu.Content>
        </DropdownMenu>
      }
    >
      {complaint.remedies.length === 0 ? (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("complaints.remedies.none")}
        </Text>
      ) : (
        <ul className="divide-y">
          {complaint.remedies.map((remedy) => (
            <GivenRemedy key={remedy.id} remedy={remedy} complaint={complaint} />
          ))}
        </ul>
      )}
    </Section>
  )
}

type GivenRemedyProps = { remedy: Remedy; complaint: ComplaintDetail }

function GivenRemedy({ remedy, complaint }: GivenRemedyProps) {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const time = useShopTime()
  const href = hrefOf(remedy, complaint)

  return (
    <li className="txt-small flex flex-wrap items-start justify-between gap-2 px-6 py-4">
      <div className="flex min-w-0 flex-col gap-y-1">
        <span className="flex flex-wrap items-center gap-2">
          <span className="txt-small-plus">
            {t(`complaints.remedies.kinds.${remedy.kind}.given`, {
              points: format.number(remedy.points ?? 0),
              amount: format.money(remedy.amount ?? 0, remedy.currency_code),
            })}
          </span>
          <Badge size="2xsmall" color={remedy.status === "done" ? "green" : "orange"}>
            {t(`complaints.remedies.statuses.${remedy.status}`)}
          </Badge>
        </span>
        {remedy.note && (
          <span className="text-ui-fg-subtle whitespace-pre-wrap [overflow-wrap:anywhere]">
            {remedy.note}
          </span>
        )}
        <span className="text-ui-fg-subtle">
          <UserName id={remedy.actor_id} fallback={t("complaints.thread.shop")} />
          {" · "}
          {time.show(remedy.created_at)}
        </span>
        {remedy.status === "requested" && (
          <span className="text-ui-fg-subtle text-pretty">
            {t(`complaints.remedies.kinds.${remedy.kind}.next`)}
          </span>
        )}
      </div>
      {href && (
        <Button size="small" variant="transparent" asChild>
          <Link to={href}>{t(`complaints.remedies.kinds.${remedy.kind}.open`)}</Link>
        </Button>
      )}
    </li>
  )
}

/** Where a remedy is found: points and coupons with the member, the others on the order. */
function hrefOf(remedy: Remedy, { member }: ComplaintDetail): string | null {
  switch (remedy.kind) {
    case "points":
      return member && memberHref(member.id)
    case "coupon":
      return remedy.reward_id && `/loyalty/rewards/${remedy.reward_id}`
    case "replacement":
      return (
        remedy.order_id &&
        (remedy.status === "requested"
          ? `/orders/${remedy.order_id}/claims`
          : `/orders/${remedy.order_id}`)
      )
    case "refund":
      return remedy.order_id && `/orders/${remedy.order_id}`
    case "apology":
      return null
  }
}
