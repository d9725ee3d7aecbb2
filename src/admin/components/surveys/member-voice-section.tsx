import { useTranslation } from "react-i18next"

import { useResponses } from "../../hooks/use-surveys"
import { Section } from "../common/section"
import { SectionState } from "../common/section-state"
import { ResponseItem } from "./response-item"

const SHOWN = 5

type MemberVoiceSectionProps = { memberId: string }

/** What a member answered lately. */
export function MemberVoiceSection({ memberId }: MemberVoiceSectionProps) {
  const { t } = useTranslation("encore")
  const query = useResponses({ member_id: memberId, limit: SHOWN, offset: 0 })

  return (
    <Section heading={t("surveys.voice.heading")}>
      <SectionState query={query} rows={2}>
        {({ responses }) =>
          responses.length ? (
            <ul aria-label={t("surveys.voice.heading")} className="divide-y">
              {responses.map((response) => (
                <ResponseItem key={response.id} response={response} />
              ))}
            </ul>
          ) : (
            <p className="txt-small text-ui-fg-subtle px-6 py-4">
              {t("surveys.voice.none")}
            </p>
          )
        }
      </SectionState>
    </Section>
  )
}
