import { RouteFocusModal } from "@medusajs/dashboard/components"
import { useParams } from "react-router-dom"

import { useSettings } from "../../hooks/use-settings"
import { useSurvey } from "../../hooks/use-surveys"
import { SectionState } from "../common/section-state"
import { SurveyForm } from "./survey-form"

/** Makes a survey. */
export function CreateSurveyModal() {
  const settings = useSettings()

  return (
    <RouteFocusModal>
      <SectionState query={settings} rows={6}>
        {({ time_zone }) => <SurveyForm survey={null} zone={time_zone} />}
      </SectionState>
    </RouteFocusModal>
  )
}

/** Changes the survey of the address. */
export function EditSurveyModal() {
  const { id } = useParams()
  const survey = useSurvey(id)
  const settings = useSettings()

  return (
    <RouteFocusModal>
      <SectionState query={settings} rows={6}>
        {({ time_zone }) => (
          <SectionState query={survey} rows={6}>
            {(item) => <SurveyForm survey={item} zone={time_zone} />}
          </SectionState>
        )}
      </SectionState>
    </RouteFocusModal>
  )
}
