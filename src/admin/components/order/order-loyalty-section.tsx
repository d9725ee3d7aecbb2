import { Text } from "@medusajs/ui"
import { SectionRow } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"

import { useOrderLoyalty } from "../../hooks/use-order-loyalty"
import { isNotFound } from "../../lib/errors"
import { memberHref, memberTitle } from "../../lib/member"
import { pointsByKind } from "../../lib/points"
import type { Entry, OrderLoyalty } from "../../lib/types"
import { DateText } from "../common/date-text"
import { EntryKindBadge } from "../common/entry-kind-badge"
import { Section } from "../common/section"
import { SectionState } from "../common/section-state"
import { SignedPoints } from "../common/signed-points"
import { ComplaintsWidget } from "../complaints/complaints-widget"
import { StageBadge } from "../common/stage-badge"
import { TextLink } from "../common/text-link"
import { OrderSurvey } from "../surveys/order-survey"

type OrderLoyaltySectionProps = { orderId: string }

/** What the order did to its buyer's points: earned, spent, taken back, given back. */
export function OrderLoyaltySection({ orderId }: OrderLoyaltySectionProps) {
  const { t } = useTranslation("encore")
  const query = useOrderLoyalty(orderId)

  return (
    <Section
      heading={t("nav.loyalty")}
      actions={
        query.data?.member && (
          <TextLink
            to={memberHref(query.data.member.id)}
            className="txt-compact-small-plus"
          >
            {t("widgets.openMember")}
          </TextLink>
        )
      }
    >
      {isNotFound(query.error) ? (
        <Note text={t("widgets.notCounted")} />
      ) : (
        <SectionState query={query}>
          {(loyalty) => <OrderSummary loyalty={loyalty} />}
        </SectionState>
      )}
      <OrderSurvey orderId={orderId} />
      {!query.isPending && (
        <ComplaintsWidget orderId={orderId} memberId={query.data?.member?.id} />
      )}
    </Section>
  )
}

type NoteProps = { text: string }

function Note({ text }: NoteProps) {
  return (
    <Text size="small" className="text-ui-fg-subtle text-pretty px-6 py-4">
      {text}
    </Text>
  )
}

type OrderSummaryProps = { loyalty: OrderLoyalty }

function OrderSummary({ loyalty }: OrderSummaryProps) {
  const { t } = useTranslation("encore")
  const { member, entries, points, purchase } = loyalty

  if (!purchase) {
    return <Note text={t("widgets.notCounted")} />
  }
  if (!member) {
    return <Note text={t("widgets.guest")} />
  }

  return (
    <>
      <SectionRow
        title={t("widgets.member")}
        value={
          <span className="flex min-w-0 flex-wrap items-center gap-2">
            <span className="truncate">
              {memberTitle(member) ?? t("members.anonymous")}
            </span>
            <StageBadge stage={member.stage} />
          </span>
        }
      />
      {pointsByKind(entries).map(({ kind, points }) => (
        <SectionRow
          key={kind}
          title={t(`widgets.byKind.${kind}`)}
          value={<SignedPoints points={points} />}
        />
      ))}
      <SectionRow
        title={t("widgets.orderPoints")}
        value={<SignedPoints points={points} />}
      />
      {entries.length > 0 ? (
        <ul className="flex flex-col gap-y-4 px-6 py-4">
          {entries.map((entry) => (
            <OrderEntry key={entry.id} entry={entry} />
          ))}
        </ul>
      ) : (
        <Note text={t("widgets.noPoints")} />
      )}
    </>
  )
}

type OrderEntryProps = { entry: Entry }

function OrderEntry({ entry }: OrderEntryProps) {
  const lines = entry.explanation ?? []

  return (
    <li className="txt-compact-small flex flex-col gap-y-1">
      <span className="flex items-center gap-x-2">
        <EntryKindBadge kind={entry.kind} />
        <SignedPoints points={entry.points} />
        <span className="text-ui-fg-subtle ms-auto">
          <DateText value={entry.effective_at} />
        </span>
      </span>
      {lines.map((line, index) => (
        <span key={index} className="text-ui-fg-subtle text-pretty">
          {line.explanation}
        </span>
      ))}
      {lines.length === 0 && entry.reason && (
        <span className="text-ui-fg-subtle text-pretty">{entry.reason}</span>
      )}
    </li>
  )
}
