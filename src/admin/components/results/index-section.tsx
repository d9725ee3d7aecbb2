import { Badge, Text } from "@medusajs/ui"
import type { ComponentProps } from "react"
import { useTranslation } from "react-i18next"

import { useFormat } from "../../hooks/use-format"
import {
  COUNTED,
  type Nps,
  type NpsBand,
  type NpsDifference,
  SEGMENT_COLORS,
} from "../../lib/results"
import { NPS_SEGMENTS } from "../../lib/surveys"
import { Section } from "../common/section"
import { DistributionTable } from "./distribution-table"
import { SegmentsBar } from "./segments-bar"
import { useNpsWords } from "./use-nps-words"

type BadgeColor = ComponentProps<typeof Badge>["color"]

const BANDS: Record<NpsBand, BadgeColor> = {
  very_low: "red",
  average: "orange",
  good: "blue",
  ahead_of_competitors: "green",
  market_leader: "green",
}

type IndexSectionProps = { nps: Nps }

/** The index, how far chance may have moved it, and of what it is made. */
export function IndexSection({ nps }: IndexSectionProps) {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const words = useNpsWords()
  const { previous, difference, industry } = nps

  return (
    <Section heading={t("results.index.heading")}>
      <div className="grid gap-6 px-6 py-5 md:grid-cols-2">
        <div className="flex flex-col gap-y-3">
          <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <p
              className="text-ui-fg-base text-4xl font-medium tabular-nums"
              data-testid="nps-value"
            >
              {words.index(nps)}
            </p>
            <Text size="small" className="text-ui-fg-subtle" data-testid="nps-margin">
              {t("results.index.margin", {
                margin: nps.margin === null ? "–" : format.number(nps.margin),
              })}
            </Text>
          </div>
          <div className="flex flex-wrap gap-2">
            {nps.band && nps.enough && (
              <Badge size="2xsmall" color={BANDS[nps.band]}>
                {t(`results.bands.${nps.band}`)}
              </Badge>
            )}
            {!nps.enough && (
              <Badge size="2xsmall" color="orange">
                {t("results.index.tooFewShort")}
              </Badge>
            )}
          </div>
          {!nps.enough && (
            <Text size="small" className="text-ui-fg-subtle text-pretty">
              {t("results.index.tooFew", {
                number: format.number(nps.responses),
                least: format.number(nps.least_answers),
              })}
            </Text>
          )}
          {previous && difference && previous.value !== null && (
            <Verdict difference={difference}>
              {t("results.index.previous", {
                verdict: words.verdict(difference),
                difference: words.difference(difference),
                value: format.number(previous.value),
              })}
            </Verdict>
          )}
          {industry && industry.difference !== null && (
            <Text size="small" className="text-ui-fg-subtle text-pretty">
              {t("results.index.industry", {
                difference: format.signed(industry.difference),
                name: industry.name,
                value: format.number(industry.value),
                source: industry.source,
              })}
            </Text>
          )}
          {nps.preset === "ten_point" && (
            <Text size="small" className="text-ui-fg-subtle text-pretty">
              {t("results.index.tenPoint")}
            </Text>
          )}
        </div>
        <div className="flex flex-col gap-y-4">
          <SegmentsBar figure={nps} isTall />
          <dl className="grid grid-cols-2 gap-4 sm:grid-cols-4">
            {NPS_SEGMENTS.map((segment) => (
              <div key={segment} className="flex min-w-0 flex-col">
                <dt className="txt-compact-small text-ui-fg-subtle flex items-center gap-x-1.5">
                  <span
                    aria-hidden
                    className="size-2 shrink-0 rounded-full"
                    style={{ backgroundColor: SEGMENT_COLORS[segment] }}
                  />
                  {words.segment(nps.preset, segment)}
                </dt>
                <dd className="tabular-nums" data-testid={`nps-${COUNTED[segment]}`}>
                  <span className="txt-compact-large-plus">
                    {format.number(nps[COUNTED[segment]])}
                  </span>{" "}
                  <span className="txt-compact-small text-ui-fg-subtle">
                    {words.share(nps[COUNTED[segment]], nps.responses)}
                  </span>
                </dd>
              </div>
            ))}
            <div className="flex min-w-0 flex-col">
              <dt className="txt-compact-small text-ui-fg-subtle">
                {t("results.index.responses")}
              </dt>
              <dd
                className="txt-compact-large-plus tabular-nums"
                data-testid="nps-responses"
              >
                {format.number(nps.responses)}
              </dd>
            </div>
          </dl>
        </div>
      </div>
      <DistributionTable nps={nps} />
    </Section>
  )
}

type VerdictProps = { difference: NpsDifference; children: string }

function Verdict({ difference, children }: VerdictProps) {
  const { verdictOf } = useNpsWords()
  const sign = { risen: "▲", fallen: "▼", unclear: "≈" }[verdictOf(difference)]

  return (
    <Text size="small" className="text-ui-fg-base flex gap-x-1.5 text-pretty">
      <span aria-hidden>{sign}</span>
      <span>{children}</span>
    </Text>
  )
}
