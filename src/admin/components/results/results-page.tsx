import { Container } from "@medusajs/ui"

import { useExperience, useNps } from "../../hooks/use-results"
import type { Experience, Nps } from "../../lib/results"
import { ErrorMessage, Loading } from "../common/section-state"
import { BreakdownSection } from "./breakdown-section"
import { IndexSection } from "./index-section"
import { LevelsSection } from "./levels-section"
import { QuestionsSection } from "./questions-section"
import { ReasonsSection } from "./reasons-section"
import { ResultsEmpty } from "./results-empty"
import { ResultsHeader } from "./results-header"
import { TrendSection } from "./trend-section"
import { useResultsFilter } from "./use-results-filter"

/** What surveys brought: would customers recommend the shop, and why. */
export function ResultsPage() {
  const state = useResultsFilter()
  const nps = useNps(state.filter)
  const experience = useExperience(state.filter)

  return (
    <div className="flex flex-col gap-y-3">
      <ResultsHeader state={state} />
      {nps.data && experience.data ? (
        <Results nps={nps.data} experience={experience.data} state={state} />
      ) : (
        <Container className="p-0">
          {nps.isError ? (
            <ErrorMessage error={nps.error} onRetry={nps.refetch} />
          ) : experience.isError ? (
            <ErrorMessage error={experience.error} onRetry={experience.refetch} />
          ) : (
            <Loading rows={6} />
          )}
        </Container>
      )}
    </div>
  )
}

type ResultsProps = {
  nps: Nps
  experience: Experience
  state: ReturnType<typeof useResultsFilter>
}

function Results({ nps, experience, state }: ResultsProps) {
  const { filter, change } = state

  if (experience.questions.length === 0) {
    const isEverything = !filter.from && !filter.to && !filter.survey_id
    return (
      <ResultsEmpty
        onShowAll={
          isEverything
            ? undefined
            : () => change({ period: "all", from: null, to: null, survey_id: null })
        }
      />
    )
  }
  return (
    <>
      {nps.responses > 0 && (
        <>
          <IndexSection nps={nps} />
          <TrendSection filter={filter} />
          <BreakdownSection filter={filter} />
        </>
      )}
      <LevelsSection experience={experience} />
      <QuestionsSection questions={experience.questions} />
      <ReasonsSection filter={filter} preset={nps.preset} />
    </>
  )
}
