import { zodResolver } from "@hookform/resolvers/zod"
import { RouteFocusModal, useRouteModal } from "@medusajs/dashboard/components"
import { Button, Heading, Kbd, toast } from "@medusajs/ui"
import { useMemo } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { useAdmins } from "../../hooks/use-admins"
import { useFormat } from "../../hooks/use-format"
import { useSettings, useUpdateSettings } from "../../hooks/use-settings"
import { SEVERITIES } from "../../lib/complaints"
import { TEXT_LOCALES } from "../../lib/messages"
import type { Settings } from "../../lib/types"
import { ChoiceField } from "../common/choice-field"
import { ChoicesField } from "../common/choices-field"
import { CloseButton } from "../common/close-button"
import { FormError } from "../common/form-error"
import { LongTextField } from "../common/long-text-field"
import { NumberField } from "../common/number-field"
import { SectionState } from "../common/section-state"
import { useLanguageName } from "../messages/use-language-name"
import {
  complaintSettingsSchema,
  type ComplaintSettingsValues,
  settingsOf,
  valuesOf,
} from "./complaint-settings-values"
import { HoursFields } from "./hours-fields"
import { KindsFields } from "./kinds-fields"
import { LimitsFields } from "./limits-fields"

/** Changes how the shop deals with complaints. */
export function ComplaintSettingsModal() {
  const query = useSettings()

  return (
    <RouteFocusModal>
      <SectionState query={query} rows={6}>
        {(settings) => <ComplaintSettingsForm settings={settings} />}
      </SectionState>
    </RouteFocusModal>
  )
}

type ComplaintSettingsFormProps = { settings: Settings }

function ComplaintSettingsForm({ settings }: ComplaintSettingsFormProps) {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const languageName = useLanguageName()
  const admins = useAdmins()
  const { handleSuccess } = useRouteModal()
  const { mutate, isPending, error } = useUpdateSettings()
  const form = useForm<ComplaintSettingsValues>({
    defaultValues: valuesOf(settings.complaints),
    resolver: zodResolver(useMemo(() => complaintSettingsSchema(t), [t])),
  })

  const submit = form.handleSubmit((values) =>
    mutate(
      { complaints: settingsOf(values) },
      {
        onSuccess: () => {
          toast.success(t("settings.saved"))
          handleSuccess()
        },
      }
    )
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
        <RouteFocusModal.Body className="flex flex-1 flex-col items-center overflow-y-auto">
          <div className="flex w-full max-w-[800px] flex-col gap-y-10 px-4 py-16">
            <div>
              <RouteFocusModal.Title asChild>
                <Heading>{t("complaints.settings.edit")}</Heading>
              </RouteFocusModal.Title>
              <RouteFocusModal.Description className="txt-small text-ui-fg-subtle text-pretty">
                {t("complaints.settings.description")}
              </RouteFocusModal.Description>
            </div>
            {error && <FormError error={error} />}
            <HoursFields zone={settings.time_zone} />
            <LongTextField
              control={form.control}
              name="holidays"
              label={t("complaints.settings.holidays")}
              hint={t("complaints.settings.holidaysHint")}
              rows={4}
              optional
            />
            <fieldset className="flex flex-col gap-y-3">
              <legend className="txt-compact-small-plus pb-1">
                {t("complaints.settings.targetsHours")}
              </legend>
              {SEVERITIES.map((severity) => (
                <fieldset key={severity} className="grid grid-cols-2 items-start gap-4">
                  <legend className="txt-compact-small text-ui-fg-subtle pb-1">
                    {t(`complaints.severities.${severity}`)}
                  </legend>
                  {(["acknowledge", "resolve"] as const).map((clock) => (
                    <NumberField
                      key={clock}
                      control={form.control}
                      name={`targets.${severity}.${clock}`}
                      label={t(`complaints.clock.${clock}`)}
                      min={0}
                      step="any"
                    />
                  ))}
                </fieldset>
              ))}
            </fieldset>
            <KindsFields name="categories" />
            <KindsFields name="causes" />
            <LimitsFields />
            <ChoicesField
              control={form.control}
              name="escalate_to"
              label={t("complaints.settings.escalation")}
              hint={t("complaints.settings.escalationHint")}
              choices={admins}
            />
            <NumberField
              control={form.control}
              name="close_after_days"
              label={t("complaints.settings.closeAfter")}
              hint={t("complaints.settings.closeAfterHint", {
                days: format.number(Number(form.watch("close_after_days")) || 0),
              })}
              min={1}
            />
            <ChoiceField
              control={form.control}
              name="notification_locale"
              label={t("complaints.settings.language")}
              hint={t("complaints.settings.languageHint")}
              choices={TEXT_LOCALES.map((value) => ({
                value,
                label: languageName(value),
              }))}
            />
          </div>
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
