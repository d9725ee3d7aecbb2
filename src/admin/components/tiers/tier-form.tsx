import { zodResolver } from "@hookform/resolvers/zod"
import { useRouteModal } from "@medusajs/dashboard/components"
import { toast } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useMemo } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { useRewardChoices } from "../../hooks/use-reward-choices"
import { useSettings } from "../../hooks/use-settings"
import { useSaveTier } from "../../hooks/use-tiers"
import { ENTITIES } from "../../lib/entities"
import type { Tier } from "../../lib/types"
import { ChoiceField } from "../common/choice-field"
import { DrawerForm } from "../common/drawer-form"
import { NumberField } from "../common/number-field"
import { TextField } from "../common/text-field"
import { PerksField } from "./perks-field"
import {
  NO_GROUP,
  NO_REWARD,
  OWN_GROUP,
  type TierFormValues,
  tierSchema,
  toBody,
  toFormValues,
} from "./tier-schema"

/** Customer groups to choose from. */
const MANY = 200

type TierFormProps = { tier?: Tier; rank: number }

/** The form of a new tier and of one that there is. */
export function TierForm({ tier, rank }: TierFormProps) {
  const { t } = useTranslation("encore")
  const { handleSuccess } = useRouteModal()
  const { data: settings } = useSettings()
  const { data: groups } = useQuery({
    queryKey: ["encore", "entities", "customer_group", "all"],
    queryFn: () => ENTITIES.customer_group({ limit: MANY }),
  })
  const { data: rewards = [] } = useRewardChoices()
  // What is chosen may be a reward that isn't published any more.
  const kept = rewards.some(({ id }) => id === tier?.reward_id) ? null : tier?.reward
  const rewardChoices = kept ? [kept, ...rewards] : rewards
  const { mutate, isPending, error } = useSaveTier(tier?.id)
  const schema = useMemo(() => tierSchema(t), [t])

  const form = useForm<TierFormValues>({
    defaultValues: toFormValues(tier, rank),
    resolver: zodResolver(schema),
  })
  const { control } = form

  const submit = form.handleSubmit((values) =>
    mutate(toBody(values), {
      onSuccess: ({ tier: saved }) => {
        toast.success(t("tiers.form.saved", { name: saved.name }))
        handleSuccess("/loyalty/tiers")
      },
    })
  )
  const currency = settings?.spend_currency_code?.toUpperCase()

  return (
    <DrawerForm
      form={form}
      onSubmit={submit}
      submitLabel={t("common.save")}
      isPending={isPending}
      error={error}
    >
      <TextField control={control} name="name" label={t("tiers.fields.name")} />
      <NumberField
        control={control}
        name="rank"
        label={t("tiers.fields.rank")}
        hint={t("tiers.form.rankHint")}
        min={1}
      />
      <fieldset className="flex flex-col gap-y-4">
        <legend className="txt-compact-small-plus">{t("tiers.asks")}</legend>
        <p className="txt-small text-ui-fg-subtle text-pretty">
          {t("tiers.form.asksHint")}
        </p>
        <NumberField
          control={control}
          name="points"
          label={t("tiers.fields.qualification.points")}
          optional
        />
        <NumberField
          control={control}
          name="spend"
          label={t("tiers.fields.qualification.spend")}
          hint={
            currency
              ? t("tiers.form.spendHint", { currency })
              : t("tiers.form.noCurrency")
          }
          step="any"
          optional
        />
        <NumberField
          control={control}
          name="orders"
          label={t("tiers.fields.qualification.orders")}
          optional
        />
      </fieldset>
      <NumberField
        control={control}
        name="multiplier"
        label={t("tiers.fields.multiplier")}
        hint={t("tiers.form.multiplierHint")}
        min={1}
        step={0.01}
      />
      <ChoiceField
        control={control}
        name="group"
        label={t("tiers.group")}
        hint={t("tiers.form.groupHint")}
        choices={[
          ...(tier ? [] : [{ value: OWN_GROUP, label: t("tiers.form.ownGroup") }]),
          { value: NO_GROUP, label: t("tiers.form.noGroup") },
          ...(groups?.options ?? []),
        ]}
      />
      <ChoiceField
        control={control}
        name="reward"
        label={t("tiers.fields.reward_id")}
        hint={t("tiers.form.rewardHint")}
        choices={[
          { value: NO_REWARD, label: t("tiers.form.noReward") },
          ...rewardChoices.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <PerksField />
    </DrawerForm>
  )
}
