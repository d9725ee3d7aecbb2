import { Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"

import type { ComplaintDetail } from "../../lib/complaints"
import { Section } from "../common/section"

/** The parts of an answer, in the order in which they are read. */
const PARTS = ["admission", "explanation", "proposal"] as const

type AnswerSectionProps = { complaint: ComplaintDetail }

/** The answer: what went wrong, why, and what is done about it. */
export function AnswerSection({ complaint }: AnswerSectionProps) {
  const { t } = useTranslation("encore")
  const canAnswer = complaint.steps.includes("resolve")

  return (
    <Section
      heading={t("complaints.answer.heading")}
      description={t(
        complaint.resolved_at
          ? "complaints.answer.given"
          : "complaints.answer.description"
      )}
      actions={
        canAnswer && (
          <Button size="small" variant="secondary" asChild>
            <Link to="answer">{t("complaints.answer.write")}</Link>
          </Button>
        )
      }
    >
      <dl className="flex flex-col gap-y-3 px-6 py-4">
        {PARTS.map((part) => (
          <div key={part}>
            <dt className="txt-small-plus">{t(`complaints.answer.${part}`)}</dt>
            <dd className="txt-small whitespace-pre-wrap [overflow-wrap:anywhere]">
              {complaint[`answer_${part}`] || (
                <Text as="span" size="small" className="text-ui-fg-subtle">
                  {t("complaints.answer.none")}
                </Text>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
