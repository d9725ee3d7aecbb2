import { zodResolver } from "@hookform/resolvers/zod"
import { RouteFocusModal, useRouteModal } from "@medusajs/dashboard/components"
import { Button, Heading, Kbd, toast } from "@medusajs/ui"
import { useMemo, useState } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { useSaveSurvey } from "../../hooks/use-surveys"
import { TEXT_LOCALES, type TextLocale } from "../../lib/messages"
import { type Survey, surveyHref } from "../../lib/surveys"
import { CloseButton } from "../common/close-button"
import { FormError } from "../common/form-error"
import { toTextLocale } from "../messages/text-locale"
import { SurveyFields } from "./survey-fields"
import { SurveyPreview } from "./survey-preview"
import {
  inputOf,
  languagesOf,
  missingIn,
  surveySchema,
  type SurveyValues,
  valuesOf,
} from "./survey-values"

type SurveyFormProps = {
  /** null: a new one. */
  survey: Survey | null
  zone: string
}

/** The editor: what is asked and when on one side, what members see on the other. */
export function SurveyForm({ survey, zone }: SurveyFormProps) {
  const { t, i18n } = useTranslation("encore")
  const { handleSuccess } = useRouteModal()
  const { mutate, isPending, error } = useSaveSurvey(survey?.id)
  const form = useForm<SurveyValues>({
    defaultValues: valuesOf(survey, zone),
    resolver: zodResolver(useMemo(() => surveySchema(t), [t])),
  })
  const [locale, setLocale] = useState<TextLocale>(() => {
    const own = toTextLocale(i18n.language)
    const written = languagesOf(form.getValues())
    return written.includes(own) ? own : (written[0] ?? own)
  })

  const submit = form.handleSubmit(
    (values) =>
      mutate(inputOf(values, zone), {
        onSuccess: ({ survey: saved }) => {
          toast.success(t("surveys.saved", { name: saved.name }))
          handleSuccess(surveyHref(saved.id))
        },
      }),
    () => {
      // What is missing may be in a language that isn't shown.
      const values = form.getValues()
      const written = languagesOf(values)
      const lacking = TEXT_LOCALES.find(
        (one) => written.includes(one) && missingIn(values, one).length > 0
      )
      if (lacking && !missingIn(values, locale).length) {
        setLocale(lacking)
      }
    }
  )

  return (
    <RouteFocusModal.Form form={form}>
      <form
        onSubmit={submit}
        noValidate
        className="flex h-full flex-col overflow-hidden"
      >
        <div className="flex items-center gap-x-2 border-b px-4 py-2">
          <RouteFocusModal.Close asChild>
            <CloseButton />
          </RouteFocusModal.Close>
          <Kbd aria-hidden>esc</Kbd>
        </div>
        <RouteFocusModal.Body className="flex flex-1 flex-col items-center gap-x-10 overflow-y-auto px-4 lg:flex-row lg:items-start lg:justify-center">
          <div className="flex w-full max-w-[720px] flex-col gap-y-10 py-12">
            <div>
              <RouteFocusModal.Title asChild>
                <Heading>
                  {t(survey ? "surveys.form.edit" : "surveys.form.create")}
                </Heading>
              </RouteFocusModal.Title>
              <RouteFocusModal.Description className="txt-small text-ui-fg-subtle text-pretty">
                {t(
                  survey?.status === "published"
                    ? "surveys.form.published"
                    : "surveys.form.intro"
                )}
              </RouteFocusModal.Description>
            </div>
            {error && <FormError error={error} />}
            <SurveyFields
              form={form}
              zone={zone}
              locale={locale}
              onLocale={setLocale}
            />
          </div>
          <aside className="w-full max-w-[392px] shrink-0 pb-12 lg:sticky lg:top-0 lg:py-12">
            <SurveyPreview form={form} locale={locale} />
          </aside>
        </RouteFocusModal.Body>
        <RouteFocusModal.Footer>
          <RouteFocusModal.Close asChild>
            <Button size="small" variant="secondary" type="button">
              {t("common.cancel")}
            </Button>
          </RouteFocusModal.Close>
          <Button size="small" type="submit" isLoading={isPending}>
            {t("common.save")}
          </Button>
        </RouteFocusModal.Footer>
      </form>
    </RouteFocusModal.Form>
  )
}
