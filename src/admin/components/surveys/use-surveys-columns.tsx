import { createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"

import { useFormat } from "../../hooks/use-format"
import { answerRate, type Survey, surveyHref } from "../../lib/surveys"
import { DateText } from "../common/date-text"
import { TextLink } from "../common/text-link"
import { SurveyStatusBadge } from "./survey-status-badge"
import { useTriggerWords } from "./use-trigger-words"

const column = createDataTableColumnHelper<Survey>()

export function useSurveysColumns() {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const triggerInWords = useTriggerWords()

  return useMemo(
    () => [
      column.accessor("name", {
        header: t("surveys.columns.name"),
        cell: ({ row: { original } }) => (
          <TextLink
            to={surveyHref(original.id)}
            className="text-ui-fg-base font-medium"
          >
            {original.name}
          </TextLink>
        ),
      }),
      column.accessor("status", {
        header: t("surveys.columns.status"),
        cell: ({ getValue }) => <SurveyStatusBadge status={getValue()} />,
      }),
      column.accessor("delivery", {
        header: t("surveys.columns.trigger"),
        cell: ({ getValue }) => triggerInWords(getValue()),
      }),
      column.accessor("questions", {
        header: t("surveys.columns.questions"),
        align: "right",
        cell: ({ getValue }) => format.number(getValue().length),
      }),
      column.accessor("invitations", {
        header: t("surveys.columns.invited"),
        align: "right",
        cell: ({ getValue }) => format.number(getValue()),
      }),
      column.accessor("responses", {
        header: t("surveys.columns.answered"),
        align: "right",
        cell: ({ getValue }) => format.number(getValue()),
      }),
      column.accessor(answerRate, {
        id: "rate",
        header: t("surveys.rate"),
        align: "right",
        cell: ({ getValue }) => {
          const rate = getValue()
          return rate === null ? "–" : format.percent(rate)
        },
      }),
      column.accessor("last_answered_at", {
        header: t("surveys.columns.last"),
        cell: ({ getValue }) => {
          const last = getValue()
          return last ? <DateText value={last} /> : "–"
        },
      }),
    ],
    [t, format, triggerInWords]
  )
}
