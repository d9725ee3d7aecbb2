import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { useReferrals } from "../../hooks/use-referrals"
import { referralHref } from "../../lib/referral"
import type { Referral } from "../../lib/types"
import { DateText } from "../common/date-text"
import { Section } from "../common/section"
import { SectionState } from "../common/section-state"
import { TextLink } from "../common/text-link"
import { ReferralStatusBadge } from "./referral-status-badge"
import { SideLink } from "./side-link"

const SHOWN = 10

type MemberReferralsSectionProps = { memberId: string }

/** Who brought the member, and whom they brought. */
export function MemberReferralsSection({ memberId }: MemberReferralsSectionProps) {
  const { t } = useTranslation("encore")
  const page = { limit: SHOWN, offset: 0 }
  const came = useReferrals({ ...page, friend: memberId })
  const brought = useReferrals({ ...page, advocate: memberId })

  return (
    <Section heading={t("referrals.member.heading")}>
      <SectionState query={came} rows={1}>
        {({ referrals }) =>
          referrals.length > 0 && (
            <List
              label={t("referrals.member.broughtBy")}
              referrals={referrals}
              side="advocate"
            />
          )
        }
      </SectionState>
      <SectionState query={brought} rows={1}>
        {({ referrals, count }) =>
          referrals.length > 0 ? (
            <List
              label={t("referrals.member.brought", { count })}
              referrals={referrals}
              side="friend"
            />
          ) : (
            <Text size="small" className="text-ui-fg-subtle px-6 py-4">
              {t("referrals.member.none")}
            </Text>
          )
        }
      </SectionState>
    </Section>
  )
}

type ListProps = { label: string; referrals: Referral[]; side: "advocate" | "friend" }

function List({ label, referrals, side }: ListProps) {
  const { t } = useTranslation("encore")

  return (
    <div className="txt-small flex flex-col gap-y-3 px-6 py-4">
      <span className="text-ui-fg-subtle">{label}</span>
      <ul aria-label={label} className="flex flex-col gap-y-3">
        {referrals.map((referral) => (
          <li key={referral.id} className="flex flex-col gap-y-1">
            <SideLink side={referral[side]} />
            <span className="text-ui-fg-subtle flex flex-wrap items-center gap-2">
              <ReferralStatusBadge status={referral.status} />
              <DateText value={referral.tied_at} />
              <TextLink to={referralHref(referral.id)}>
                {t("referrals.member.open")}
              </TextLink>
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
