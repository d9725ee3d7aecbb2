import { LayoutComposer } from "@medusajs/dashboard/components"
import { Container } from "@medusajs/ui"
import { useParams } from "react-router-dom"

import { useMember } from "../../hooks/use-members"
import { CardSection } from "../cards/card-section"
import { CouponsSection } from "../rewards/coupons-section"
import { SectionState } from "../common/section-state"
import { MemberConsentsSection } from "../messages/member-consents-section"
import { MemberMessagesSection } from "../messages/member-messages-section"
import { MemberStampsSection } from "../stamp-cards/member-stamps-section"
import { MemberVoiceSection } from "../surveys/member-voice-section"
import { EntriesSection } from "./entries-section"
import { MemberHeader } from "./member-header"
import { MergesSection } from "./merges-section"
import { PointsSection } from "./points-section"
import { PurchasesSection } from "./purchases-section"
import { MemberReferralsSection } from "../referrals/member-referrals-section"
import { RhythmSection } from "./rhythm-section"
import { StageSection } from "./stage-section"
import { TierSection } from "./tier-section"

/** All that is known about one member. */
export function MemberPage() {
  const { id = "" } = useParams()
  const query = useMember(id)

  if (!query.data) {
    return (
      <Container className="p-0">
        <SectionState query={query} rows={8}>
          {() => null}
        </SectionState>
      </Container>
    )
  }
  const member = query.data

  return (
    <LayoutComposer
      widgetsZonePrefix="encore_member.details"
      preferredLayoutId="core:two-column"
      data={member}
      sections={{
        main: (
          <>
            <LayoutComposer.Entry id="encore-member-header">
              <MemberHeader member={member} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="encore-member-purchases">
              <PurchasesSection member={member} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="encore-member-coupons">
              <CouponsSection memberId={member.id} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="encore-member-entries">
              <EntriesSection memberId={member.id} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="encore-member-voice">
              <MemberVoiceSection memberId={member.id} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="encore-member-messages">
              <MemberMessagesSection memberId={member.id} />
            </LayoutComposer.Entry>
          </>
        ),
        side: (
          <>
            <LayoutComposer.Entry id="encore-member-points">
              <PointsSection member={member} />
            </LayoutComposer.Entry>
            {!member.erased_at && (
              <LayoutComposer.Entry id="encore-member-card">
                <CardSection memberId={member.id} />
              </LayoutComposer.Entry>
            )}
            <LayoutComposer.Entry id="encore-member-stage">
              <StageSection member={member} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="encore-member-tier">
              <TierSection member={member} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="encore-member-rhythm">
              <RhythmSection member={member} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="encore-member-referrals">
              <MemberReferralsSection memberId={member.id} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="encore-member-stamps">
              <MemberStampsSection memberId={member.id} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="encore-member-consents">
              <MemberConsentsSection memberId={member.id} />
            </LayoutComposer.Entry>
            {member.merges && member.merges.length > 0 && (
              <LayoutComposer.Entry id="encore-member-merges">
                <MergesSection member={member} merges={member.merges} />
              </LayoutComposer.Entry>
            )}
          </>
        ),
      }}
    />
  )
}
