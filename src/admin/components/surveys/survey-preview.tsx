import type { UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { useDebounced } from "../../hooks/use-debounced"
import { useSurveyPreview } from "../../hooks/use-surveys"
import type { TextLocale } from "../../lib/messages"
import { FormError } from "../common/form-error"
import { previewOf, type SurveyValues } from "./survey-values"

/** Until a pause in the typing, in milliseconds. */
const PAUSE = 400

type SurveyPreviewProps = { form: UseFormReturn<SurveyValues>; locale: TextLocale }

/** The page as a member sees it on a phone, in a frame that can do nothing else. */
export function SurveyPreview({ form, locale }: SurveyPreviewProps) {
  const { t } = useTranslation("encore")
  const settled = useDebounced(previewOf(form.watch(), locale), PAUSE)
  const { data, error } = useSurveyPreview(settled)

  return (
    <div className="flex flex-col gap-y-2">
      <p className="txt-compact-small-plus">{t("surveys.form.preview")}</p>
      {error && <FormError error={error} />}
      <iframe
        title={t("surveys.form.preview")}
        sandbox=""
        srcDoc={data ?? ""}
        className="border-ui-border-base h-[44rem] w-full rounded-xl border bg-white"
      />
    </div>
  )
}
