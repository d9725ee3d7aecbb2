import { zodResolver } from "@hookform/resolvers/zod"
import { RouteFocusModal, useRouteModal } from "@medusajs/dashboard/components"
import { z } from "@medusajs/framework/zod"
import { Button, Heading, toast } from "@medusajs/ui"
import { useMemo } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { useSaveReward } from "../../hooks/use-rewards"
import { useShopCurrencies } from "../../hooks/use-shop-currencies"
import { type Reward, rewardHref } from "../../lib/rewards"
import { CloseButton } from "../common/close-button"
import { FormError } from "../common/form-error"
import { AudienceFields, OfferFields } from "./claim-fields"
import { RewardPreview } from "./reward-preview"
import { inputOf, type RewardValues, valuesOf } from "./reward-values"
import { TermsFields } from "./terms-fields"
import { WordsFields } from "./words-fields"

function useSchema() {
  const { t } = useTranslation("encore")
  return useMemo(
    () =>
      z.custom<RewardValues>().superRefine((values, context) => {
        const need = (path: keyof RewardValues, isThere: boolean) => {
          if (!isThere) {
            context.addIssue({
              code: "custom",
              path: [path],
              message: t("rewards.form.required"),
            })
          }
        }
        const { kind } = values
        need("name", values.name.trim() !== "")
        need("percent", kind !== "percent" || Number(values.percent) > 0)
        need("points", kind !== "points" || Number(values.points) > 0)
        need("variant_ids", kind !== "free_product" || values.variant_ids.length > 0)
        need("price_points", Number(values.price_points) >= 0)
      }),
    [t]
  )
}

type RewardFormProps = { reward?: Reward }

/** Makes a reward, or changes this one. */
export function RewardForm({ reward }: RewardFormProps) {
  const { t } = useTranslation("encore")
  const { handleSuccess } = useRouteModal()
  const shop = useShopCurrencies()
  const { mutate, isPending, error } = useSaveReward(reward?.id)
  const form = useForm<RewardValues>({
    defaultValues: valuesOf(reward),
    resolver: zodResolver(useSchema()),
  })
  // A currency that the shop no longer sells in keeps its field.
  const { amounts, min_spend, min_net_spend } = valuesOf(reward)
  const currencies = [
    ...new Set([
      ...(shop ?? []),
      ...[amounts, min_spend, min_net_spend].flatMap(Object.keys),
    ]),
  ]

  const submit = form.handleSubmit((values) =>
    mutate(inputOf(values), {
      onSuccess: ({ reward: saved }) => {
        toast.success(t("rewards.saved", { name: saved.name }))
        handleSuccess(rewardHref(saved.id))
      },
    })
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
        </div>
        <RouteFocusModal.Body className="flex flex-1 flex-col items-center overflow-y-auto">
          <div className="flex w-full max-w-[720px] flex-col gap-y-6 px-4 py-12">
            <div>
              <RouteFocusModal.Title asChild>
                <Heading>
                  {t(
                    reward ? "rewards.form.editHeading" : "rewards.form.createHeading"
                  )}
                </Heading>
              </RouteFocusModal.Title>
              <RouteFocusModal.Description className="txt-small text-ui-fg-subtle">
                {t(reward ? "rewards.form.editHint" : "rewards.form.createHint")}
              </RouteFocusModal.Description>
            </div>
            {error && <FormError error={error} />}
            <RewardPreview />
            <WordsFields />
            <TermsFields currencies={currencies} />
            <OfferFields />
            <AudienceFields currencies={currencies} />
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
