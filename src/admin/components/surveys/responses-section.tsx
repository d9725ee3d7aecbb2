import { Select } from "@medusajs/ui"
import { useId, useState } from "react"
import { useTranslation } from "react-i18next"

import { usePage } from "../../hooks/use-page"
import { useResponses } from "../../hooks/use-surveys"
import { NPS_SEGMENTS, type NpsSegment } from "../../lib/surveys"
import { Pagination } from "../common/pagination"
import { Section } from "../common/section"
import { SectionState } from "../common/section-state"
import { ResponseItem } from "./response-item"

const PAGE_SIZE = 10

type ResponsesSectionProps = { surveyId: string }

/** What was answered, the latest first. */
export function ResponsesSection({ surveyId }: ResponsesSectionProps) {
  const { t } = useTranslation("encore")
  const page = usePage(PAGE_SIZE, "responses")
  const [segment, setSegment] = useState<NpsSegment | "all">("all")
  const query = useResponses({
    ...page.query,
    survey_id: surveyId,
    nps_segment: segment === "all" ? undefined : [segment],
  })

  return (
    <Section
      heading={t("surveys.responses.heading")}
      actions={
        <SegmentSelect
          segment={segment}
          onSegment={(value) => {
            setSegment(value)
            page.go(0)
          }}
        />
      }
    >
      <SectionState query={query} rows={4}>
        {({ responses, count }) =>
          responses.length ? (
            <>
              <ul aria-label={t("surveys.responses.heading")} className="divide-y">
                {responses.map((response) => (
                  <ResponseItem key={response.id} response={response} />
                ))}
              </ul>
              <Pagination page={page} count={count} />
            </>
          ) : (
            <p className="txt-small text-ui-fg-subtle px-6 py-4">
              {t("surveys.responses.none")}
            </p>
          )
        }
      </SectionState>
    </Section>
  )
}

type SegmentSelectProps = {
  segment: NpsSegment | "all"
  onSegment: (segment: NpsSegment | "all") => void
}

function SegmentSelect({ segment, onSegment }: SegmentSelectProps) {
  const { t } = useTranslation("encore")
  const id = useId()

  return (
    <>
      <label htmlFor={id} className="sr-only">
        {t("surveys.segmentLabel")}
      </label>
      <Select
        size="small"
        value={segment}
        onValueChange={(value) => onSegment(value as NpsSegment | "all")}
      >
        <Select.Trigger id={id}>
          <Select.Value />
        </Select.Trigger>
        <Select.Content>
          {(["all", ...NPS_SEGMENTS] as const).map((value) => (
            <Select.Item key={value} value={value}>
              {t(`surveys.segments.${value}`)}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
    </>
  )
}
