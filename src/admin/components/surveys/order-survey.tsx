import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { useFormat } from "../../hooks/use-format"
import { useInvitations, useResponses } from "../../hooks/use-surveys"
import { surveyHref } from "../../lib/surveys"
import { TextLink } from "../common/text-link"
import { ResponseAnswers } from "./response-answers"
import { SegmentBadge } from "./segment-badge"

const SHOWN = 5

type OrderSurveyProps = { orderId: string }

/** What an order's buyer was asked about it and what they said; nothing where nobody
 * was asked. */
export function OrderSurvey({ orderId }: OrderSurveyProps) {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const of = { order_id: orderId, limit: SHOWN, offset: 0 }
  const invitations = useInvitations(of).data?.invitations ?? []
  const responses = useResponses(of).data?.responses ?? []
  const open = invitations.filter(({ status }) => status === "open")

  if (!open.length && !responses.length) {
    return null
  }
  return (
    <ul
      aria-label={t("surveys.heading")}
      className="txt-small flex flex-col gap-y-4 px-6 py-4"
    >
      {responses.map((response) => (
        <li key={response.id} className="flex flex-col gap-y-2">
          <span className="flex flex-wrap items-center gap-2">
            <TextLink to={surveyHref(response.survey_id)}>
              {response.survey_name}
            </TextLink>
            {response.nps_segment && response.nps_score !== null && (
              <SegmentBadge segment={response.nps_segment} score={response.nps_score} />
            )}
          </span>
          <ResponseAnswers response={response} />
        </li>
      ))}
      {open.map((invitation) => (
        <li key={invitation.id} className="flex flex-col gap-y-1">
          <TextLink to={surveyHref(invitation.survey_id)}>
            {invitation.survey_name}
          </TextLink>
          <Text size="small" className="text-ui-fg-subtle text-pretty">
            {t("surveys.askedOn", { date: format.date(invitation.send_at) })}
          </Text>
        </li>
      ))}
    </ul>
  )
}
