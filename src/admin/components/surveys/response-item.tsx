import { useTranslation } from "react-i18next"

import { complaintHref } from "../../lib/complaints"
import type { SurveyResponse } from "../../lib/surveys"
import { DateText } from "../common/date-text"
import { SourceLink } from "../common/source-link"
import { TextLink } from "../common/text-link"
import { PersonLink } from "./person-link"
import { ResponseAnswers } from "./response-answers"
import { SegmentBadge } from "./segment-badge"

type ResponseItemProps = { response: SurveyResponse }

/** One answered survey: by whom, when, about which order, and all that was said. */
export function ResponseItem({ response }: ResponseItemProps) {
  const { t } = useTranslation("encore")

  return (
    <li className="flex flex-col gap-y-3 px-6 py-4">
      <div className="txt-small flex flex-wrap items-center gap-x-3 gap-y-1">
        <PersonLink {...response} />
        {response.nps_segment && response.nps_score !== null && (
          <SegmentBadge segment={response.nps_segment} score={response.nps_score} />
        )}
        {response.order_id && <SourceLink type="order" id={response.order_id} />}
        {response.complaint && (
          <TextLink to={complaintHref(response.complaint.id)}>
            {t("surveys.responses.complaint", response.complaint)}
          </TextLink>
        )}
        <span className="text-ui-fg-subtle">
          {t(`surveys.sources.${response.source}`)}
        </span>
        <span className="text-ui-fg-subtle ms-auto">
          <DateText value={response.changed_at ?? response.answered_at} />
        </span>
      </div>
      <ResponseAnswers response={response} />
    </li>
  )
}
