import { Text } from "@medusajs/ui"
import { SectionRow } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"

import { useFormat } from "../../hooks/use-format"
import { useMember } from "../../hooks/use-members"
import { isNotFound } from "../../lib/errors"
import { memberHref } from "../../lib/member"
import type { Member } from "../../lib/types"
import { HealthIndicator } from "../common/health-indicator"
import { Section } from "../common/section"
import { SectionState } from "../common/section-state"
import { StageBadge } from "../common/stage-badge"
import { StageExplanation } from "../common/stage-explanation"
import { TextLink } from "../common/text-link"
import { ComplaintsWidget } from "../complaints/complaints-widget"
import { PointsCell } from "../members/points-cell"
import { NpsSummary } from "../surveys/nps-summary"

type CustomerLoyaltyProps = { customerId: string }

/** The customer as a member, in short. */
export function CustomerLoyalty({ customerId }: CustomerLoyaltyProps) {
  const { t } = useTranslation("encore")
  const query = useMember(customerId)

  return (
    <Section
      heading={t("nav.loyalty")}
      actions={
        query.data && (
          <TextLink to={memberHref(query.data.id)} className="txt-compact-small-plus">
            {t("widgets.openMember")}
          </TextLink>
        )
      }
    >
      {isNotFound(query.error) ? (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("widgets.notMember")}
        </Text>
      ) : (
        <SectionState query={query}>
          {(member) => <MemberSummary member={member} />}
        </SectionState>
      )}
    </Section>
  )
}

type MemberSummaryProps = { member: Member }

function MemberSummary({ member }: MemberSummaryProps) {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const { nps, complaints } = member

  return (
    <>
      <SectionRow
        title={t("points.heading")}
        value={<PointsCell points={member.points} />}
      />
      <div className="flex flex-col gap-y-2 px-6 py-4">
        <div className="grid grid-cols-2 items-center gap-4">
          <Text
            size="small"
            weight="plus"
            leading="compact"
            className="text-ui-fg-subtle"
          >
            {t("stages.heading")}
          </Text>
          <div>
            <StageBadge stage={member.stage} />
          </div>
        </div>
        {member.stage_reason && <StageExplanation reason={member.stage_reason} />}
      </div>
      <SectionRow
        title={t("health.heading")}
        value={<HealthIndicator health={member.health} />}
      />
      {nps && <NpsSummary memberId={member.id} nps={nps} />}
      {complaints.total > 0 && (
        <SectionRow
          title={t("widgets.complaints")}
          value={t("widgets.complaintCounts", {
            open: format.number(complaints.open),
            total: format.number(complaints.total),
          })}
        />
      )}
      <ComplaintsWidget memberId={member.id} />
    </>
  )
}
