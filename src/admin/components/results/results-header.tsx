import { ArrowDownTray } from "@medusajs/icons"
import { Button, Input, Label, toast } from "@medusajs/ui"
import { useId } from "react"
import { useTranslation } from "react-i18next"

import { useDownloadAnswers } from "../../hooks/use-results"
import { useSurveys } from "../../hooks/use-surveys"
import { Section } from "../common/section"
import { SmallSelect } from "./small-select"
import { PERIODS, type useResultsFilter } from "./use-results-filter"

/** More surveys than a shop has. */
const ALL = 200

const EVERY = "all"

type ResultsHeaderProps = { state: ReturnType<typeof useResultsFilter> }

/** Of which time and which survey the page is, and all of it to take away. */
export function ResultsHeader({ state }: ResultsHeaderProps) {
  const { t } = useTranslation("encore")
  const field = useId()
  const { filter, period, days, isWrong, change, choosePeriod } = state
  const { data } = useSurveys({ limit: ALL, offset: 0 })
  const { mutate, isPending } = useDownloadAnswers()

  return (
    <Section
      level="h1"
      heading={t("results.heading")}
      description={t("results.description")}
      actions={
        <Button
          size="small"
          variant="secondary"
          isLoading={isPending}
          onClick={() =>
            mutate(filter, {
              onError: (error) =>
                toast.error(t("results.downloadFailed"), {
                  description: error.message,
                }),
            })
          }
        >
          <ArrowDownTray aria-hidden />
          {t("results.download")}
        </Button>
      }
    >
      <div className="flex flex-wrap items-end gap-3 px-6 py-4">
        <SmallSelect
          label={t("results.filters.period")}
          value={period}
          choices={PERIODS.map((value) => ({
            value,
            label: t(`results.filters.${value}`),
          }))}
          onChange={(next) => change(choosePeriod(next))}
        />
        {period === "custom" &&
          (["from", "to"] as const).map((end) => (
            <div key={end} className="flex flex-col gap-y-1">
              <Label
                size="xsmall"
                htmlFor={`${field}-${end}`}
                className="text-ui-fg-subtle"
              >
                {t(`results.filters.${end}`)}
              </Label>
              <Input
                id={`${field}-${end}`}
                type="date"
                size="small"
                value={days[end]}
                aria-invalid={isWrong}
                onChange={({ target }) => change({ [end]: target.value })}
              />
            </div>
          ))}
        <SmallSelect
          label={t("results.filters.survey")}
          value={filter.survey_id ?? EVERY}
          choices={[
            { value: EVERY, label: t("results.filters.allSurveys") },
            ...(data?.surveys ?? []).map(({ id, name }) => ({
              value: id,
              label: name,
            })),
          ]}
          onChange={(next) => change({ survey_id: next === EVERY ? null : next })}
        />
        {isWrong && (
          <p role="alert" className="txt-small text-ui-fg-error basis-full">
            {t("results.filters.wrong")}
          </p>
        )}
      </div>
    </Section>
  )
}
