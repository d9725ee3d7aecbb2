import { Badge, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { useFormat } from "../../hooks/use-format"
import type { Estimate, Experience } from "../../lib/results"
import { Section } from "../common/section"

type LevelsSectionProps = { experience: Experience }

/** What was answered about what is thought, done and felt; satisfaction and effort. */
export function LevelsSection({ experience }: LevelsSectionProps) {
  const { t } = useTranslation("encore")
  const { levels, csat, ces } = experience

  return (
    <Section
      heading={t("results.levels.heading")}
      description={t("results.levels.description")}
    >
      <dl className="grid gap-x-6 gap-y-5 px-6 py-5 sm:grid-cols-2 lg:grid-cols-3">
        {levels.map((level) => (
          <Measure
            key={level.level}
            label={t(`results.levels.${level.level}`)}
            estimate={level}
            filled={level.value === null ? null : level.value / 100}
          />
        ))}
        <Measure
          label={t("results.levels.csat")}
          estimate={csat}
          isPercent
          filled={csat.value === null ? null : csat.value / 100}
        />
        <Measure
          label={t("results.levels.ces")}
          estimate={ces}
          filled={ces.value === null ? null : (ces.value - 1) / 6}
        />
      </dl>
    </Section>
  )
}

type MeasureProps = {
  label: string
  estimate: Estimate
  isPercent?: boolean
  /** How much of its bar is filled, 0 to 1. */
  filled: number | null
}

function Measure({ label, estimate, isPercent = false, filled }: MeasureProps) {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const { value, margin, responses, enough } = estimate

  return (
    <div className="flex min-w-0 flex-col gap-y-1.5">
      <dt className="txt-compact-small text-ui-fg-subtle">{label}</dt>
      <dd className="flex flex-col gap-y-1.5">
        {value === null ? (
          <Text size="small" className="text-ui-fg-subtle">
            {t("results.levels.none")}
          </Text>
        ) : (
          <>
            <span className="flex flex-wrap items-baseline gap-x-2">
              <span className="txt-compact-large-plus tabular-nums">
                {isPercent ? format.percent(value / 100) : format.number(value)}
              </span>
              {margin !== null && (
                <span className="txt-compact-small text-ui-fg-subtle tabular-nums">
                  ± {format.number(margin)}
                </span>
              )}
              <span className="txt-compact-small text-ui-fg-subtle">
                {t("results.levels.answers", {
                  count: responses,
                  number: format.number(responses),
                })}
              </span>
              {!enough && (
                <Badge size="2xsmall" color="orange">
                  {t("results.index.tooFewShort")}
                </Badge>
              )}
            </span>
            <span
              aria-hidden
              className="bg-ui-bg-component block h-1.5 overflow-hidden rounded-full"
            >
              <span
                className="block h-full rounded-full"
                style={{
                  width: `${100 * (filled ?? 0)}%`,
                  backgroundColor: "var(--tag-blue-icon)",
                }}
              />
            </span>
          </>
        )}
      </dd>
    </div>
  )
}
