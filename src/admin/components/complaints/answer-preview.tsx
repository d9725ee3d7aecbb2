import { useTranslation } from "react-i18next"

import { useDebounced } from "../../hooks/use-debounced"
import { usePreview, useTemplate } from "../../hooks/use-messages"
import { useSettings } from "../../hooks/use-settings"
import type { ComplaintDetail } from "../../lib/complaints"
import { type TemplateText, TEXT_LOCALES, type TextLocale } from "../../lib/messages"
import { FormError } from "../common/form-error"
import { useLanguageName } from "../messages/use-language-name"

const TEMPLATE = "complaint_answer"

/** Until a pause in the typing, in milliseconds. */
const PAUSE = 400

type Answer = { admission: string; explanation: string; proposal: string }

type AnswerPreviewProps = { complaint: ComplaintDetail; answer: Answer }

/** The mail as the customer will get it, in their language. */
export function AnswerPreview({ complaint, answer }: AnswerPreviewProps) {
  const { t } = useTranslation("encore")
  const languageName = useLanguageName()
  const settings = useSettings()
  const template = useTemplate(TEMPLATE)
  const locale =
    TEXT_LOCALES.find((one) => one === complaint.locale) ??
    settings.data?.outreach.default_locale ??
    "en"

  return (
    <section
      aria-label={t("complaints.answer.preview")}
      className="flex min-w-0 flex-col gap-y-2"
    >
      <p className="txt-small-plus">
        {t("complaints.answer.previewIn", { language: languageName(locale) })}
      </p>
      {template.data && (
        <Mail
          text={template.data.texts[locale]}
          locale={locale}
          reference={complaint.reference}
          answer={answer}
        />
      )}
    </section>
  )
}

type MailProps = {
  text: TemplateText
  locale: TextLocale
  reference: string
  answer: Answer
}

function Mail({ text, locale, reference, answer }: MailProps) {
  const { t } = useTranslation("encore")
  const { admission, explanation, proposal } = useDebounced(answer, PAUSE)
  const { data, error } = usePreview(TEMPLATE, locale, text, {
    reference,
    admission,
    explanation,
    proposal,
  })

  return (
    <>
      {error && <FormError error={error} />}
      <p className="txt-small" aria-live="polite">
        <span className="text-ui-fg-subtle">{t("messages.view.subject")}: </span>
        {data?.subject}
      </p>
      <iframe
        title={t("complaints.answer.preview")}
        sandbox=""
        srcDoc={data?.html ?? ""}
        className="border-ui-border-base h-[36rem] w-full rounded-lg border bg-white"
      />
    </>
  )
}
