import { LayoutComposer } from "@medusajs/dashboard/components"
import { Container } from "@medusajs/ui"
import { useParams } from "react-router-dom"

import { useSurvey } from "../../hooks/use-surveys"
import { ChangesSection } from "../common/changes-section"
import { SectionState } from "../common/section-state"
import { DeliverySection } from "./delivery-section"
import { InvitationsSection } from "./invitations-section"
import { QuestionsSection } from "./questions-section"
import { ResponsesSection } from "./responses-section"
import { SurveyHeader } from "./survey-header"
import { useChangedSurveyWords } from "./use-changed-survey-words"

/** One survey: what it asks, when, whom it asked and what they said. */
export function SurveyPage() {
  const { id } = useParams()
  const query = useSurvey(id)
  const words = useChangedSurveyWords()

  if (!query.data) {
    return (
      <Container className="p-0">
        <SectionState query={query} rows={6}>
          {() => null}
        </SectionState>
      </Container>
    )
  }
  const survey = query.data

  return (
    <LayoutComposer
      widgetsZonePrefix="encore_survey.details"
      preferredLayoutId="core:two-column"
      data={survey}
      sections={{
        main: (
          <>
            <LayoutComposer.Entry id="encore-survey-header">
              <SurveyHeader survey={survey} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="encore-survey-responses">
              <ResponsesSection surveyId={survey.id} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="encore-survey-invitations">
              <InvitationsSection survey={survey} />
            </LayoutComposer.Entry>
          </>
        ),
        side: (
          <>
            <LayoutComposer.Entry id="encore-survey-questions">
              <QuestionsSection survey={survey} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="encore-survey-delivery">
              <DeliverySection survey={survey} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="encore-survey-changes">
              <ChangesSection
                objectType="survey"
                objectId={survey.id}
                fields="surveys.fields"
                {...words}
              />
            </LayoutComposer.Entry>
          </>
        ),
      }}
    />
  )
}
