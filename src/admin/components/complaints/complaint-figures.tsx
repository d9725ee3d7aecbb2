import { Button, Input, Label } from "@medusajs/ui"
import { useId, useState } from "react"
import { useTranslation } from "react-i18next"

import { useComplaintInsights } from "../../hooks/use-complaints"
import { useFormat } from "../../hooks/use-format"
import { SEVERITIES } from "../../lib/complaints"
import { Figure } from "../common/figure"
import { Section } from "../common/section"
import { SectionState } from "../common/section-state"
import { ClockFigures } from "./clock-figures"
import { MonthsSection } from "./months-section"
import { ParetoSection } from "./pareto-section"

const DAY = 24 * 60 * 60 * 1000

const PERIODS = [30, 90, 365] as const

const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10)

/** The day after, so that the last day of a period is in it. */
const after = (day: string) => dayOf(Date.parse(day) + DAY)

/** What complaints of a period say: why, how fast, and what came of them. */
export function ComplaintFigures() {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const field = useId()
  const [period, setPeriod] = useState(() => ({
    from: dayOf(Date.now() - 365 * DAY),
    to: dayOf(Date.now()),
  }))
  const isRight = period.from !== "" && period.to !== "" && period.from <= period.to
  const [shown, setShown] = useState(period)
  const query = useComplaintInsights({ from: shown.from, to: after(shown.to) })
  const choose = (next: typeof period) => {
    setPeriod(next)
    if (next.from && next.to && next.from <= next.to) {
      setShown(next)
    }
  }

  return (
    <div className="flex flex-col gap-y-3">
      <Section
        level="h1"
        heading={t("complaints.figures.heading")}
        description={t("complaints.figures.description")}
      >
        <div className="flex flex-wrap items-end gap-3 px-6 py-4">
          {(["from", "to"] as const).map((end) => (
            <div key={end} className="flex flex-col gap-y-1">
              <Label size="small" htmlFor={`${field}-${end}`}>
                {t(`complaints.figures.${end}`)}
              </Label>
              <Input
                id={`${field}-${end}`}
                type="date"
                size="small"
                value={period[end]}
                aria-invalid={!isRight}
                onChange={({ target }) => choose({ ...period, [end]: target.value })}
              />
            </div>
          ))}
          <div className="flex flex-wrap gap-2">
            {PERIODS.map((days) => (
              <Button
                key={days}
                size="small"
                variant="secondary"
                onClick={() =>
                  choose({
                    from: dayOf(Date.now() - days * DAY),
                    to: dayOf(Date.now()),
                  })
                }
              >
                {t("complaints.figures.days", { days: format.number(days) })}
              </Button>
            ))}
          </div>
          {!isRight && (
            <p role="alert" className="txt-small text-ui-fg-error basis-full">
              {t("complaints.figures.wrongPeriod")}
            </p>
          )}
        </div>
        <SectionState query={query}>
          {(insights) => (
            <dl className="grid grid-cols-2 gap-4 px-6 py-4 md:grid-cols-4">
              <Figure
                label={t("complaints.figures.opened")}
                value={format.number(insights.opened)}
              />
              <Figure
                label={t("complaints.figures.open")}
                value={format.number(insights.open)}
              />
              <Figure
                label={t("complaints.figures.overdue")}
                value={format.number(insights.overdue)}
              />
              <Figure
                label={t("complaints.figures.reopened")}
                value={format.number(insights.reopened)}
              />
              <Figure
                label={t("complaints.figures.settled", {
                  answered: format.number(insights.settled.answered),
                })}
                value={share(insights.settled.share)}
              />
              <Figure
                label={t("complaints.figures.boughtAgain", {
                  members: format.number(insights.bought_again.members),
                })}
                value={share(insights.bought_again.share)}
              />
              <Figure
                label={t("complaints.figures.acknowledgedInTime")}
                value={share(insights.acknowledge.share_within_target)}
              />
              <Figure
                label={t("complaints.figures.resolvedInTime")}
                value={share(insights.resolve.share_within_target)}
              />
            </dl>
          )}
        </SectionState>
      </Section>
      {query.data && (
        <>
          <ParetoSection
            heading={t("complaints.figures.causes")}
            description={t("complaints.figures.causesHint")}
            rows={query.data.causes}
          />
          <ParetoSection
            heading={t("complaints.figures.categories")}
            description={t("complaints.figures.categoriesHint")}
            rows={query.data.categories}
          />
          <ClockFigures insights={query.data} severities={SEVERITIES} />
          <MonthsSection series={query.data.series} />
        </>
      )}
    </div>
  )

  function share(value: number | null): string {
    return value === null ? "–" : format.percent(value)
  }
}
