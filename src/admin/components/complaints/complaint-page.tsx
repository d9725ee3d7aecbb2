import { LayoutComposer } from "@medusajs/dashboard/components"
import { Container } from "@medusajs/ui"
import { useParams } from "react-router-dom"

import { useComplaint } from "../../hooks/use-complaints"
import { ChangesSection } from "../common/changes-section"
import { SectionState } from "../common/section-state"
import { AnswerSection } from "./answer-section"
import { ClocksSection } from "./clocks-section"
import { ComplaintHeader } from "./complaint-header"
import { OriginSection } from "./origin-section"
import { RemediesSection } from "./remedies-section"
import { ThreadSection } from "./thread-section"
import { useChangedComplaintWords } from "./use-changed-complaint-words"

/** One complaint: what was said, what it is owed, and what was given. */
export function ComplaintPage() {
  const { id } = useParams()
  const query = useComplaint(id)
  const valueInWords = useChangedComplaintWords()

  if (!query.data) {
    return (
      <Container className="p-0">
        <SectionState query={query} rows={6}>
          {() => null}
        </SectionState>
      </Container>
    )
  }
  const complaint = query.data

  return (
    <LayoutComposer
      widgetsZonePrefix="encore_complaint.details"
      preferredLayoutId="core:two-column"
      data={complaint}
      sections={{
        main: (
          <>
            <LayoutComposer.Entry id="encore-complaint-header">
              <ComplaintHeader complaint={complaint} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="encore-complaint-thread">
              <ThreadSection complaint={complaint} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="encore-complaint-answer">
              <AnswerSection complaint={complaint} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="encore-complaint-remedies">
              <RemediesSection complaint={complaint} />
            </LayoutComposer.Entry>
          </>
        ),
        side: (
          <>
            <LayoutComposer.Entry id="encore-complaint-clocks">
              <ClocksSection complaint={complaint} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="encore-complaint-origin">
              <OriginSection complaint={complaint} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="encore-complaint-changes">
              <ChangesSection
                objectType="complaint"
                objectId={complaint.id}
                fields="complaints.fields"
                valueInWords={valueInWords}
              />
            </LayoutComposer.Entry>
          </>
        ),
      }}
    />
  )
}
