import { SectionRow } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"

import { useComplaintWords } from "../../hooks/use-complaint-words"
import { useFormat } from "../../hooks/use-format"
import { SCORE_KINDS, type Survey } from "../../lib/surveys"
import { Section } from "../common/section"
import { useTriggerWords } from "./use-trigger-words"

type DeliverySectionProps = { survey: Survey }

/** When a survey is sent, to whom, and what follows from an answer. */
export function DeliverySection({ survey }: DeliverySectionProps) {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const triggerInWords = useTriggerWords()
  const { categories } = useComplaintWords()
  const { delivery, questions } = survey
  const days = (count: number) =>
    t("surveys.days", { count, days: format.number(count) })
  const asked = SCORE_KINDS.filter((kind) =>
    questions.some((question) => question.type === "score" && question.kind === kind)
  )
  const low = asked.flatMap((kind) => {
    const score = delivery.complaint[kind]
    return score === null
      ? []
      : [t(`surveys.low.${kind}`, { score: format.number(score) })]
  })
  const rows: [label: string, value: string][] = [
    [t("surveys.form.trigger"), triggerInWords(delivery)],
    ...(delivery.trigger === "link"
      ? []
      : ([
          [t("surveys.form.channel"), t(`messages.channels.${delivery.channel}`)],
          [
            t("surveys.form.sample_percent.label"),
            format.percent(delivery.sample_percent / 100),
          ],
          [
            t("surveys.form.period_days.label"),
            delivery.period_days ? days(delivery.period_days) : t("surveys.noPeriod"),
          ],
          [
            t("surveys.form.reminder_days.label"),
            delivery.reminder_days
              ? days(delivery.reminder_days)
              : t("surveys.noReminder"),
          ],
          [t("surveys.form.expires_days.label"), days(delivery.expires_days)],
        ] as [string, string][])),
    ...(delivery.stages.length
      ? ([
          [
            t("surveys.form.stages"),
            format.list(delivery.stages.map((stage) => t(`stages.${stage}`))),
          ],
        ] as [string, string][])
      : []),
    [
      t("surveys.becomesComplaint"),
      low.length
        ? t("surveys.lowAs", {
            low: format.list(low),
            category:
              categories.find(({ value }) => value === delivery.complaint.category)
                ?.label ?? delivery.complaint.category,
          })
        : t("surveys.noComplaint"),
    ],
    ...(asked.includes("nps")
      ? ([
          [t("surveys.form.offer"), t(`surveys.offers.${delivery.promoter.offer}`)],
        ] as [string, string][])
      : []),
  ]

  return (
    <Section heading={t("surveys.form.parts.delivery")}>
      {rows.map(([title, value]) => (
        <SectionRow key={title} title={title} value={value} />
      ))}
    </Section>
  )
}
