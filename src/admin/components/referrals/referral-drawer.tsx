import { RouteDrawer, SectionRow } from "@medusajs/dashboard/components"
import { Button, InlineTip } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link, useParams } from "react-router-dom"

import { useFormat } from "../../hooks/use-format"
import { useReferral } from "../../hooks/use-referrals"
import { decideHref, isApprovable, isRejectable, REFERRALS } from "../../lib/referral"
import type { Referral } from "../../lib/types"
import { ActorName } from "../common/actor-name"
import { ChangesSection } from "../common/changes-section"
import { DateText } from "../common/date-text"
import { Drawer } from "../common/drawer"
import { SectionState } from "../common/section-state"
import { TextLink } from "../common/text-link"
import { ReferralStatusBadge } from "./referral-status-badge"
import { SideLink } from "./side-link"

/** A referral with what speaks against it, what became of it, and what can be done. */
export function ReferralDrawer() {
  const { t } = useTranslation("encore")
  const { id = "" } = useParams()
  const query = useReferral(id)

  return (
    <Drawer
      prev={REFERRALS}
      heading={t("referrals.view.heading")}
      description={t("referrals.view.description")}
    >
      <SectionState query={query}>
        {(referral) => (
          <>
            <RouteDrawer.Body className="flex flex-col overflow-y-auto p-0">
              <Suspicions referral={referral} />
              <Facts referral={referral} />
              <div className="px-4 py-4">
                <ChangesSection
                  objectType="referral"
                  objectId={referral.id}
                  fields="referrals.fields"
                  valueInWords={(path, value) =>
                    path === "status" ? t(`referrals.statuses.${value}`) : undefined
                  }
                />
              </div>
            </RouteDrawer.Body>
            <Decisions referral={referral} />
          </>
        )}
      </SectionState>
    </Drawer>
  )
}

type PartProps = { referral: Referral }

function Suspicions({ referral }: PartProps) {
  const { t } = useTranslation("encore")

  if (!referral.suspicions.length) {
    return null
  }
  return (
    <div className="px-6 pt-4">
      <InlineTip
        variant={referral.status === "pending_review" ? "warning" : "info"}
        label={t("referrals.view.suspicions")}
      >
        <ul className="flex flex-col gap-y-1">
          {referral.suspicions.map(({ guard, explanation }) => (
            <li key={guard}>{explanation}</li>
          ))}
        </ul>
      </InlineTip>
    </div>
  )
}

function Facts({ referral }: PartProps) {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const { order } = referral
  const moments = [
    ["since", referral.tied_at],
    ["welcomed", referral.welcomed_at],
    ["qualified", referral.qualified_at],
    ["matures", referral.rewarded_at ? null : referral.matures_at],
    ["rewarded", referral.rewarded_at],
    ["rejected", referral.rejected_at],
    ["reversed", referral.reversed_at],
  ] as const

  return (
    <div className="divide-y">
      <SectionRow
        title={t("referrals.columns.status")}
        value={<ReferralStatusBadge status={referral.status} />}
      />
      <SectionRow
        title={t("referrals.columns.friend")}
        value={<SideLink side={referral.friend} />}
      />
      <SectionRow
        title={t("referrals.columns.advocate")}
        value={<SideLink side={referral.advocate} />}
      />
      {order && (
        <SectionRow
          title={t("referrals.columns.order")}
          value={
            <TextLink to={`/orders/${order.id}`}>
              {format.money(order.net, order.currency_code)}
            </TextLink>
          }
        />
      )}
      {moments.map(
        ([name, at]) =>
          at && (
            <SectionRow
              key={name}
              title={t(`referrals.moments.${name}`)}
              value={<DateText value={at} />}
            />
          )
      )}
      {referral.points !== 0 && (
        <SectionRow
          title={t("referrals.view.points")}
          value={format.number(referral.points)}
        />
      )}
      {referral.limited && (
        <SectionRow
          title={t("referrals.view.limit")}
          value={t("referrals.view.limited")}
        />
      )}
      {referral.cause_explanation && (
        <SectionRow
          title={t("referrals.view.cause")}
          value={referral.cause_explanation}
        />
      )}
      {referral.decided_at && (
        <SectionRow
          title={t("referrals.view.decided")}
          value={
            <span className="text-pretty">
              <ActorName type="user" id={referral.decided_by} />
              {" · "}
              {format.dateTime(referral.decided_at)}
              {" · "}
              {referral.reason}
            </span>
          }
        />
      )}
    </div>
  )
}

function Decisions({ referral }: PartProps) {
  const { t } = useTranslation("encore")
  const open = [
    isRejectable(referral.status) && ("reject" as const),
    isApprovable(referral.status) && ("approve" as const),
  ].filter((decision) => decision !== false)

  if (!open.length) {
    return null
  }
  return (
    <RouteDrawer.Footer>
      {open.map((decision) => (
        <Button
          key={decision}
          size="small"
          variant={decision === "approve" ? "primary" : "secondary"}
          asChild
        >
          <Link to={decideHref(decision, [referral.id])}>
            {t(`referrals.${decision}.action`)}
          </Link>
        </Button>
      ))}
    </RouteDrawer.Footer>
  )
}
