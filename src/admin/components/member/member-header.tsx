import { User } from "@medusajs/icons"
import { SectionRow } from "@medusajs/dashboard/components"
import { Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"

import { memberTitle } from "../../lib/member"
import type { Member } from "../../lib/types"
import { CopyableText } from "../common/copyable-text"
import { DateText } from "../common/date-text"
import { Section } from "../common/section"
import { StageBadge } from "../common/stage-badge"

type MemberHeaderProps = { member: Member }

/** Who this is, and the way to the customer in Medusa. */
export function MemberHeader({ member }: MemberHeaderProps) {
  const { t } = useTranslation("encore")

  return (
    <Section
      level="h1"
      heading={memberTitle(member) ?? t("members.anonymous")}
      actions={
        <>
          <StageBadge stage={member.stage} />
          {member.customer_id && (
            <Button size="small" variant="secondary" asChild>
              <Link to={`/customers/${member.customer_id}`}>
                <User aria-hidden />
                {t("member.openCustomer")}
              </Link>
            </Button>
          )}
        </>
      }
    >
      {member.name && <SectionRow title={t("member.email")} value={member.email} />}
      <SectionRow
        title={t("member.cardNumber")}
        value={<CopyableText text={member.card_number} />}
      />
      <SectionRow
        title={t("member.referralCode")}
        value={<CopyableText text={member.referral_code} />}
      />
      <SectionRow
        title={t("member.since")}
        value={<DateText value={member.created_at} />}
      />
      {!member.customer_id && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("member.noCustomer")}
        </Text>
      )}
    </Section>
  )
}
