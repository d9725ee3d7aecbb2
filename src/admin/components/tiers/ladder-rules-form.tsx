import { zodResolver } from "@hookform/resolvers/zod"
import { useRouteModal } from "@medusajs/dashboard/components"
import { z } from "@medusajs/framework/zod"
import { toast } from "@medusajs/ui"
import { useMemo } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { useUpdateSettings } from "../../hooks/use-settings"
import {
  ENTRY_REWARDS,
  TIER_DOWNGRADES,
  type TierSettings,
  TIER_WINDOWS,
} from "../../lib/types"
import { ChoiceField } from "../common/choice-field"
import { DrawerForm } from "../common/drawer-form"
import { NumberField } from "../common/number-field"

const DEFAULT_MONTHS = 12

function useSchema() {
  const { t } = useTranslation("encore")

  return useMemo(() => {
    const within = (least: number, most: number) =>
      z
        .string()
        .refine(
          (text) => /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most,
          t("tiers.rules.errors.within", { least, most })
        )
    return z
      .object({
        window: z.enum(TIER_WINDOWS),
        months: within(1, 120),
        grace_days: within(0, 3_650),
        downgrade: z.enum(TIER_DOWNGRADES),
        warning_days: z.union([z.literal(""), within(1, 365)]),
        entry_reward: z.enum(ENTRY_REWARDS),
      })
      .refine(
        ({ downgrade, grace_days }) =>
          downgrade === "qualified" || Number(grace_days) > 0,
        { path: ["grace_days"], message: t("tiers.rules.errors.grace") }
      )
  }, [t])
}

type LadderRulesFormProps = { rules: TierSettings }

export function LadderRulesForm({ rules }: LadderRulesFormProps) {
  const { t } = useTranslation("encore")
  const { handleSuccess } = useRouteModal()
  const { mutate, isPending, error } = useUpdateSettings()

  const form = useForm({
    defaultValues: {
      window: rules.window.type,
      months: String(rules.window.months ?? DEFAULT_MONTHS),
      grace_days: String(rules.grace_days),
      downgrade: rules.downgrade,
      warning_days: rules.warning_days === null ? "" : String(rules.warning_days),
      entry_reward: rules.entry_reward,
    },
    resolver: zodResolver(useSchema()),
  })
  const { control } = form

  const submit = form.handleSubmit((values) =>
    mutate(
      {
        tiers: {
          window: {
            type: values.window,
            ...(values.window === "rolling" && { months: Number(values.months) }),
          },
          grace_days: Number(values.grace_days),
          downgrade: values.downgrade,
          warning_days: values.warning_days === "" ? null : Number(values.warning_days),
          entry_reward: values.entry_reward,
        },
      },
      {
        onSuccess: () => {
          toast.success(t("settings.saved"))
          handleSuccess("/loyalty/tiers")
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
      <ChoiceField
        control={control}
        name="window"
        label={t("tiers.rules.window")}
        hint={t("tiers.rules.windowHint")}
        choices={TIER_WINDOWS.map((value) => ({
          value,
          label: t(`tiers.rules.windows.${value}`),
        }))}
      />
      {form.watch("window") === "rolling" && (
        <NumberField
          control={control}
          name="months"
          label={t("tiers.rules.months")}
          min={1}
        />
      )}
      <NumberField
        control={control}
        name="grace_days"
        label={t("tiers.rules.graceDays")}
        hint={t("tiers.rules.graceHint")}
      />
      <ChoiceField
        control={control}
        name="downgrade"
        label={t("tiers.rules.downgrade")}
        choices={TIER_DOWNGRADES.map((value) => ({
          value,
          label: t(`tiers.rules.downgrades.${value}`),
        }))}
      />
      <NumberField
        control={control}
        name="warning_days"
        label={t("tiers.rules.warningDays")}
        hint={t("tiers.rules.warningHint")}
        min={1}
        optional
      />
      <ChoiceField
        control={control}
        name="entry_reward"
        label={t("tiers.rules.entryReward")}
        choices={ENTRY_REWARDS.map((value) => ({
          value,
          label: t(`tiers.rules.entryRewards.${value}`),
        }))}
      />
    </DrawerForm>
  )
}
