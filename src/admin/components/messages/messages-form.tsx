import { zodResolver } from "@hookform/resolvers/zod"
import { useRouteModal } from "@medusajs/dashboard/components"
import { z } from "@medusajs/framework/zod"
import { toast } from "@medusajs/ui"
import { useMemo } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { useSettings, useUpdateSettings } from "../../hooks/use-settings"
import { CHANNELS, type OutreachSettings, TEXT_LOCALES } from "../../lib/messages"
import { ChoiceField } from "../common/choice-field"
import { ChoicesField } from "../common/choices-field"
import { Drawer } from "../common/drawer"
import { DrawerForm } from "../common/drawer-form"
import { NumberField } from "../common/number-field"
import { SectionState } from "../common/section-state"
import { SwitchField } from "../common/switch-field"
import { TextField } from "../common/text-field"
import { useLanguageName } from "./use-language-name"

export function MessagesSettingsDrawer() {
  const { t } = useTranslation("encore")
  const query = useSettings()

  return (
    <Drawer
      heading={t("messages.heading")}
      description={t("messages.settings.description")}
    >
      <SectionState query={query}>
        {({ outreach }) => <MessagesForm outreach={outreach} />}
      </SectionState>
    </Drawer>
  )
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/

/** As the fields hold them: what is empty isn't set. */
const Values = z.object({
  channels: z.array(z.enum(CHANNELS)),
  cap_messages: z.string(),
  cap_days: z.string(),
  quiet_from: z.string(),
  quiet_to: z.string(),
  sender_name: z.string(),
  sender_email: z.string(),
  default_locale: z.enum(TEXT_LOCALES),
  backend_url: z.string(),
  thank_you: z.boolean(),
})

type Values = z.infer<typeof Values>

type MessagesFormProps = { outreach: OutreachSettings }

function MessagesForm({ outreach }: MessagesFormProps) {
  const { t } = useTranslation("encore")
  const languageName = useLanguageName()
  const { handleSuccess } = useRouteModal()
  const { mutate, isPending, error } = useUpdateSettings()
  const schema = useMemo(
    () =>
      Values.refine(({ cap_messages, cap_days }) => !cap_messages === !cap_days, {
        message: t("messages.settings.both"),
        path: ["cap_days"],
      }).refine(
        ({ quiet_from, quiet_to }) =>
          (!quiet_from && !quiet_to) ||
          (TIME.test(quiet_from) && TIME.test(quiet_to) && quiet_from !== quiet_to),
        { message: t("messages.settings.times"), path: ["quiet_to"] }
      ),
    [t]
  )
  const form = useForm<Values>({
    defaultValues: valuesOf(outreach),
    resolver: zodResolver(schema),
  })

  const submit = form.handleSubmit((values) =>
    mutate(
      { outreach: settingsOf(values) },
      {
        onSuccess: () => {
          toast.success(t("settings.saved"))
          handleSuccess()
        },
      }
    )
  )

  return (
    <DrawerForm
      form={form}
      onSubmit={submit}
      submitLabel={t("common.save")}
      isPending={isPending}
      error={error}
    >
      <ChoicesField
        control={form.control}
        name="channels"
        label={t("messages.settings.channels")}
        hint={t("messages.settings.channelsHint")}
        choices={CHANNELS.map((value) => ({
          value,
          label: t(`messages.channels.${value}`),
        }))}
      />
      <div className="grid grid-cols-2 items-start gap-4">
        <NumberField
          control={form.control}
          name="cap_messages"
          label={t("messages.settings.capMessages")}
          min={1}
          optional
        />
        <NumberField
          control={form.control}
          name="cap_days"
          label={t("messages.settings.capDays")}
          min={1}
          optional
        />
      </div>
      <div className="grid grid-cols-2 items-start gap-4">
        <TextField
          control={form.control}
          name="quiet_from"
          label={t("messages.settings.quietFrom")}
          hint={t("messages.settings.quietHint")}
          optional
        />
        <TextField
          control={form.control}
          name="quiet_to"
          label={t("messages.settings.quietTo")}
          optional
        />
      </div>
      <TextField
        control={form.control}
        name="sender_name"
        label={t("messages.settings.senderName")}
        optional
      />
      <TextField
        control={form.control}
        name="sender_email"
        label={t("messages.settings.senderEmail")}
        hint={t("messages.settings.senderHint")}
        optional
      />
      <ChoiceField
        control={form.control}
        name="default_locale"
        label={t("messages.settings.language")}
        hint={t("messages.settings.languageHint")}
        choices={TEXT_LOCALES.map((value) => ({ value, label: languageName(value) }))}
      />
      <TextField
        control={form.control}
        name="backend_url"
        label={t("messages.settings.backendUrl")}
        hint={t("messages.settings.backendUrlHint")}
        optional
      />
      <SwitchField
        control={form.control}
        name="thank_you"
        label={t("messages.settings.thankYou")}
        hint={t("messages.settings.thankYouHint")}
      />
    </DrawerForm>
  )
}

function valuesOf({ cap, quiet_hours, sender, ...rest }: OutreachSettings): Values {
  return {
    channels: rest.channels,
    default_locale: rest.default_locale,
    thank_you: rest.thank_you,
    backend_url: rest.backend_url ?? "",
    cap_messages: cap ? String(cap.messages) : "",
    cap_days: cap ? String(cap.days) : "",
    quiet_from: quiet_hours?.from ?? "",
    quiet_to: quiet_hours?.to ?? "",
    sender_name: sender.name ?? "",
    sender_email: sender.email ?? "",
  }
}

function settingsOf(values: Values): OutreachSettings {
  const { channels, default_locale, thank_you } = values
  return {
    channels,
    default_locale,
    thank_you,
    backend_url: values.backend_url.trim() || null,
    cap: values.cap_messages
      ? { messages: Number(values.cap_messages), days: Number(values.cap_days) }
      : null,
    quiet_hours: values.quiet_from
      ? { from: values.quiet_from, to: values.quiet_to }
      : null,
    sender: {
      name: values.sender_name.trim() || null,
      email: values.sender_email.trim() || null,
    },
  }
}
