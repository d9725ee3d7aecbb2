import { zodResolver } from "@hookform/resolvers/zod"
import { Form, useRouteModal } from "@medusajs/dashboard/components"
import { Input, Text, Textarea, toast } from "@medusajs/ui"
import { useMemo } from "react"
import { type Control, useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { useRewardChoices } from "../../hooks/use-reward-choices"
import { useUpdateSettings } from "../../hooks/use-settings"
import { toIntlLocale } from "../../lib/locale"
import {
  GUARD_SEVERITIES,
  REFERRAL_GUARDS,
  type ReferralSettings,
} from "../../lib/types"
import { ChoiceField } from "../common/choice-field"
import { DrawerForm } from "../common/drawer-form"
import { SwitchField } from "../common/switch-field"
import {
  NO_REWARD,
  type ReferralFormValues,
  referralSchema,
  SHARE_LOCALES,
  toFormValues,
  toReferral,
} from "./referral-schema"

const REWARDS = [
  { name: "welcome_reward_id", text: "welcome" },
  { name: "friend_reward_id", text: "friendReward" },
  { name: "advocate_reward_id", text: "advocateReward" },
] as const

const NUMBERS = [
  { name: "limit_rewards", text: "limit" },
  { name: "limit_days", text: "limitDays" },
  { name: "velocity_referrals", text: "velocity" },
  { name: "velocity_hours", text: "velocityHours" },
] as const

type ReferralFormProps = { referral: ReferralSettings; currencies: string[] }

export function ReferralForm({ referral, currencies }: ReferralFormProps) {
  const { t } = useTranslation("encore")
  const { handleSuccess } = useRouteModal()
  const { mutate, isPending, error } = useUpdateSettings()
  const schema = useMemo(() => referralSchema(t), [t])
  const form = useForm<ReferralFormValues>({
    defaultValues: toFormValues(referral, currencies),
    resolver: zodResolver(schema),
  })
  const { control } = form
  const known = useRewardChoices().data ?? []
  const rewards = [
    { value: NO_REWARD, label: t("referrals.settings.noReward") },
    ...known.map(({ id, name }) => ({ value: id, label: name })),
  ]

  const submit = form.handleSubmit((values) =>
    mutate(
      { referral: toReferral(values) },
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
      <SwitchField
        control={control}
        name="enabled"
        label={t("referrals.settings.enabled")}
        hint={t("referrals.settings.enabledHint")}
      />
      <TextField control={control} name="shop_url" text="shopUrl" type="url" />
      {REWARDS.map(({ name, text }) => (
        <ChoiceField
          key={name}
          control={control}
          name={name}
          label={t(`referrals.settings.${text}`)}
          hint={t(`referrals.settings.${text}Hint`)}
          choices={rewards}
        />
      ))}
      <fieldset className="flex flex-col gap-y-3">
        <legend className="txt-compact-small-plus pb-1">
          {t("referrals.settings.minSpend")}
        </legend>
        <Text size="small" className="text-ui-fg-subtle text-pretty">
          {t("referrals.settings.minSpendHint")}
        </Text>
        {form.getValues("min_spend").map(({ currency_code }, index) => (
          <Form.Field
            key={currency_code}
            control={control}
            name={`min_spend.${index}.amount`}
            render={({ field }) => (
              <Form.Item>
                <Form.Label>{currency_code.toUpperCase()}</Form.Label>
                <Form.Control>
                  <Input {...field} type="number" min="0" step="any" />
                </Form.Control>
                <Form.ErrorMessage />
              </Form.Item>
            )}
          />
        ))}
      </fieldset>
      {NUMBERS.map(({ name, text }) => (
        <TextField key={name} control={control} name={name} text={text} type="number" />
      ))}
      <fieldset className="flex flex-col gap-y-4">
        <legend className="txt-compact-small-plus pb-1">
          {t("referrals.settings.guards")}
        </legend>
        <Text size="small" className="text-ui-fg-subtle text-pretty">
          {t("referrals.settings.guardsHint")}
        </Text>
        {REFERRAL_GUARDS.map((guard) => (
          <ChoiceField
            key={guard}
            control={control}
            name={`guards.${guard}`}
            label={t(`referrals.guards.${guard}`)}
            choices={GUARD_SEVERITIES.map((value) => ({
              value,
              label: t(`referrals.severities.${value}`),
            }))}
          />
        ))}
      </fieldset>
      <fieldset className="flex flex-col gap-y-3">
        <legend className="txt-compact-small-plus pb-1">
          {t("referrals.settings.share")}
        </legend>
        <Text size="small" className="text-ui-fg-subtle text-pretty">
          {t("referrals.settings.shareHint")}
        </Text>
        {SHARE_LOCALES.map((locale, index) => (
          <ShareWords key={locale} control={control} locale={locale} index={index} />
        ))}
      </fieldset>
    </DrawerForm>
  )
}

type TextFieldProps = {
  control: Control<ReferralFormValues>
  name: "shop_url" | (typeof NUMBERS)[number]["name"]
  text: "shopUrl" | (typeof NUMBERS)[number]["text"]
  type: "url" | "number"
}

function TextField({ control, name, text, type }: TextFieldProps) {
  const { t } = useTranslation("encore")

  return (
    <Form.Field
      control={control}
      name={name}
      render={({ field }) => (
        <Form.Item>
          <Form.Label>{t(`referrals.settings.${text}`)}</Form.Label>
          <Form.Control>
            <Input {...field} type={type} {...(type === "number" && { min: 1 })} />
          </Form.Control>
          <Form.Hint>{t(`referrals.settings.${text}Hint`)}</Form.Hint>
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}

type ShareWordsProps = {
  control: Control<ReferralFormValues>
  locale: string
  index: number
}

/** What a posted link shows, in one language. */
function ShareWords({ control, locale, index }: ShareWordsProps) {
  const { t, i18n } = useTranslation("encore")
  const name = new Intl.DisplayNames(toIntlLocale(i18n.language), {
    type: "language",
  }).of(locale)
  const fields = [
    ["title", Input],
    ["text", Textarea],
    ["image_url", Input],
  ] as const

  return (
    <details className="bg-ui-bg-component shadow-elevation-card-rest rounded-lg p-3">
      <summary className="txt-compact-small-plus cursor-pointer">{name}</summary>
      <div className="flex flex-col gap-y-3 pt-3">
        {fields.map(([field, Control]) => (
          <Form.Field
            key={field}
            control={control}
            name={`share.${index}.${field}`}
            render={({ field: input }) => (
              <Form.Item>
                <Form.Label>{t(`referrals.settings.words.${field}`)}</Form.Label>
                <Form.Control>
                  <Control {...input} />
                </Form.Control>
                <Form.ErrorMessage />
              </Form.Item>
            )}
          />
        ))}
      </div>
    </details>
  )
}
