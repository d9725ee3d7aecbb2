import { Container } from "@medusajs/ui"
import { LayoutComposer } from "@medusajs/dashboard/components"

import { useSettings } from "../../hooks/use-settings"
import { ChangesSection } from "../common/changes-section"
import { SectionState } from "../common/section-state"
import { ComplaintSettingsSection } from "../complaints/complaint-settings-section"
import { ReferralSection } from "../referrals/referral-section"
import { MessagesSection } from "../messages/messages-section"
import { DrawsSection } from "./draws-section"
import { BrandSection } from "./brand-section"
import { GeneralSection } from "./general-section"
import { LifetimeSection } from "./lifetime-section"
import { NpsSection } from "./nps-section"
import { SpendingSection } from "./spending-section"
import { StagesSection } from "./stages-section"
import { useChangedSettingsWords } from "./use-changed-settings-words"
import { VerificationSection } from "./verification-section"

/** The settings are one object; by this name its changes are kept. */
const SETTINGS_ID = "encset_program"

export function SettingsPage() {
  const query = useSettings()
  const valueInWords = useChangedSettingsWords()

  if (!query.data) {
    return (
      <Container className="p-0">
        <SectionState query={query} rows={6}>
          {() => null}
        </SectionState>
      </Container>
    )
  }
  const settings = query.data

  return (
    <LayoutComposer
      widgetsZonePrefix="encore_settings.details"
      preferredLayoutId="core:single-column"
      data={settings}
      sections={{
        main: (
          <>
            <LayoutComposer.Entry id="encore-settings-general">
              <GeneralSection settings={settings} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="encore-settings-brand">
              <BrandSection brand={settings.brand} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="encore-settings-lifetime">
              <LifetimeSection settings={settings} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="encore-settings-spending">
              <SpendingSection settings={settings} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="encore-settings-referral">
              <ReferralSection referral={settings.referral} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="encore-settings-stages">
              <StagesSection settings={settings} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="encore-settings-draws">
              <DrawsSection settings={settings} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="encore-settings-complaints">
              <ComplaintSettingsSection settings={settings} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="encore-settings-messages">
              <MessagesSection settings={settings} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="encore-settings-nps">
              <NpsSection nps={settings.nps} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="encore-settings-changes">
              <ChangesSection
                objectType="settings"
                objectId={SETTINGS_ID}
                valueInWords={valueInWords}
              />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="encore-settings-verification">
              <VerificationSection />
            </LayoutComposer.Entry>
          </>
        ),
      }}
    />
  )
}
