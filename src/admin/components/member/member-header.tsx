import { User } from "@medusajs/icons"
import { SectionRow } from "@medusajs/dashboard/components"
import { Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"

import { useFormat } from "../../hooks/use-format"
import { memberHref, memberTitle } from "../../lib/member"
import type { Member } from "../../lib/types"
import { CopyableText } from "../common/copyable-text"
import { DateText } from "../common/date-text"
import { Section } from "../common/section"
import { StageBadge } from "../common/stage-badge"
import { TextLink } from "../common/text-link"

type MemberHeaderProps = { member: Member }

/** Who this is, and the way to the customer in Medusa. */
export function MemberHeader({ member }: MemberHeaderProps) {
  const { t } = useTranslation("encore")
  const format = useFormat()

  return (
    <Section
      level="h1"
      heading={memberTitle(member) ?? t("members.anonymous")}
      actions={
        <>
          <StageBadge stage={member.stage} />
          {!member.merged_into_id && !member.erased_at && (
            <Button size="small" variant="secondary" asChild>
              <Link to="merge">{t("merge.action")}</Link>
            </Button>
          )}
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
      {member.merged_into_id && <MergedNote into={member.merged_into_id} />}
      {member.erased_at && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("member.erased", { date: format.date(member.erased_at) })}
        </Text>
      )}
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
      {!member.customer_id && !member.merged_into_id && !member.erased_at && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("member.noCustomer")}
        </Text>
      )}
    </Section>
  )
}

type MergedNoteProps = { into: string }

function MergedNote({ into }: MergedNoteProps) {
  const { t } = useTranslation("encore")

  return (
    <Text size="small" className="text-ui-fg-subtle flex flex-wrap gap-x-2 px-6 py-4">
      {t("member.merged")}
      <TextLink to={memberHref(into)}>{t("member.openMerged")}</TextLink>
    </Text>
  )
}
