import { zodResolver } from "@hookform/resolvers/zod"
import { Form, RouteFocusModal, useRouteModal } from "@medusajs/dashboard/components"
import { Button, Heading, Text, Textarea, toast } from "@medusajs/ui"
import { useMemo } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { useRewardName } from "../../hooks/use-reward-name"
import { useShopCurrencies } from "../../hooks/use-shop-currencies"
import { useSaveStampCard } from "../../hooks/use-stamp-cards"
import type { EntityKind } from "../../lib/entities"
import {
  type StampCard,
  STAMP_TARGETS,
  stampCardHref,
  STAMPS_PER,
} from "../../lib/stamp-cards"
import { ChoiceField } from "../common/choice-field"
import { EntitiesField } from "../common/entities-field"
import { FormError } from "../common/form-error"
import { NumberField } from "../common/number-field"
import { RewardSelect } from "../common/reward-select"
import { SwitchField } from "../common/switch-field"
import { TextField } from "../common/text-field"
import { CardPreview } from "./card-preview"
import {
  type CardFormValues,
  IDS,
  stampCardSchema,
  toFormValues,
  toTerms,
} from "./stamp-card-schema"

type StampCardFormProps = { card?: StampCard }

/** The form of a new card, and of one that there is, beside the card as it will look. */
export function StampCardForm({ card }: StampCardFormProps) {
  const currencies = useShopCurrencies()

  // The defaults of a form are set once, so the shop's currencies come first.
  return currencies ? <LoadedForm card={card} currencies={currencies} /> : null
}

const KINDS: Record<keyof typeof IDS, EntityKind> = {
  products: "product",
  categories: "category",
  collections: "collection",
  tags: "tag",
}

type LoadedFormProps = StampCardFormProps & { currencies: string[] }

function LoadedForm({ card, currencies }: LoadedFormProps) {
  const { t } = useTranslation("encore")
  const { handleSuccess } = useRouteModal()
  const { mutate, isPending, error } = useSaveStampCard(card?.id)
  const schema = useMemo(() => stampCardSchema(t), [t])
  const defaults = useMemo(() => toFormValues(card, currencies), [card, currencies])

  const form = useForm<CardFormValues>({
    defaultValues: defaults,
    resolver: zodResolver(schema),
  })
  const { control } = form
  const values = form.watch()
  const places = /^\d+$/.test(values.places) ? Number(values.places) : 0
  const reward = useRewardName(values.reward_id)

  const submit = form.handleSubmit((sent) =>
    mutate(
      {
        name: sent.name,
        description: sent.description || null,
        terms: toTerms(sent),
      },
      {
        onSuccess: ({ stamp_card }) => {
          toast.success(t("stamps.form.saved", { name: stamp_card.name }))
          handleSuccess(stampCardHref(stamp_card.id))
        },
      }
    )
  )

  return (
    <RouteFocusModal.Form form={form}>
      <form
        onSubmit={submit}
        noValidate
        className="flex flex-1 flex-col overflow-hidden"
      >
        <RouteFocusModal.Body className="flex flex-1 flex-col items-center overflow-y-auto">
          <div className="grid w-full max-w-[1080px] gap-x-12 gap-y-8 px-4 py-12 lg:grid-cols-[minmax(0,1fr)_24rem]">
            <div className="flex min-w-0 flex-col gap-y-6">
              <div>
                <RouteFocusModal.Title asChild>
                  <Heading>
                    {card ? t("stamps.form.edit") : t("stamps.form.create")}
                  </Heading>
                </RouteFocusModal.Title>
                <RouteFocusModal.Description className="txt-small text-ui-fg-subtle text-pretty">
                  {card?.status === "published"
                    ? t("stamps.form.editPublished")
                    : t("stamps.form.description")}
                </RouteFocusModal.Description>
              </div>
              {error && <FormError error={error} />}
              <TextField
                control={control}
                name="name"
                label={t("stamps.form.name")}
                hint={t("stamps.form.nameHint")}
              />
              <Form.Field
                control={control}
                name="description"
                render={({ field }) => (
                  <Form.Item>
                    <Form.Label optional>{t("stamps.form.words")}</Form.Label>
                    <Form.Control>
                      <Textarea {...field} rows={2} />
                    </Form.Control>
                    <Form.ErrorMessage />
                  </Form.Item>
                )}
              />
              <ChoiceField
                control={control}
                name="target"
                label={t("stamps.form.target")}
                hint={t(`stamps.targets.${values.target}.hint`)}
                choices={STAMP_TARGETS.map((target) => ({
                  value: target,
                  label: t(`stamps.targets.${target}.name`),
                }))}
              />
              {values.target !== "visits" && (
                <>
                  <EntitiesField
                    key={values.target}
                    control={control}
                    name={IDS[values.target]}
                    kind={KINDS[values.target]}
                    label={t(`stamps.targets.${values.target}.choose`)}
                    chosen={defaults[IDS[values.target]]}
                  />
                  <div className="grid gap-4 sm:grid-cols-2">
                    <ChoiceField
                      control={control}
                      name="per"
                      label={t("stamps.form.per")}
                      choices={STAMPS_PER.map((per) => ({
                        value: per,
                        label: t(`stamps.per.${per}`),
                      }))}
                    />
                    <NumberField
                      control={control}
                      name="max_per_order"
                      label={t("stamps.form.maxPerOrder")}
                      min={1}
                      optional
                    />
                  </div>
                </>
              )}
              <div className="grid gap-4 sm:grid-cols-2">
                <NumberField
                  control={control}
                  name="places"
                  label={t("stamps.form.places")}
                  hint={t("stamps.form.placesHint")}
                  min={2}
                />
                <RewardSelect
                  control={control}
                  name="reward_id"
                  label={t("stamps.form.reward")}
                  hint={t("stamps.form.rewardHint")}
                  chosen={defaults.reward_id}
                />
              </div>
              <fieldset className="flex flex-col gap-y-2">
                <legend className="txt-compact-small-plus pb-2">
                  {t("stamps.form.minSpend")}
                </legend>
                <Text size="small" className="text-ui-fg-subtle text-pretty">
                  {t("stamps.form.minSpendHint")}
                </Text>
                <div className="grid gap-4 sm:grid-cols-2">
                  {Object.keys(defaults.min_spend).map((code) => (
                    <NumberField
                      key={code}
                      control={control}
                      name={`min_spend.${code}`}
                      label={code.toUpperCase()}
                      step="any"
                      optional
                    />
                  ))}
                </div>
              </fieldset>
              <div className="grid gap-4 sm:grid-cols-2">
                <TextField
                  control={control}
                  name="starts_on"
                  type="date"
                  label={t("stamps.form.starts")}
                  optional
                />
                <TextField
                  control={control}
                  name="ends_on"
                  type="date"
                  label={t("stamps.form.ends")}
                  optional
                />
                <NumberField
                  control={control}
                  name="stamp_days"
                  label={t("stamps.form.stampDays")}
                  hint={t("stamps.form.stampDaysHint")}
                  min={1}
                  optional
                />
                <NumberField
                  control={control}
                  name="max_full_cards"
                  label={t("stamps.form.maxFull")}
                  hint={t("stamps.form.maxFullHint")}
                  min={1}
                  optional
                />
              </div>
              {card?.status !== "published" && (
                <SwitchField
                  control={control}
                  name="retroactive"
                  label={t("stamps.form.retroactive")}
                  hint={t("stamps.form.retroactiveHint")}
                />
              )}
            </div>
            <aside
              aria-label={t("stamps.preview.heading")}
              className="flex flex-col gap-y-3 lg:sticky lg:top-0 lg:self-start"
            >
              <Text size="small" weight="plus" aria-hidden>
                {t("stamps.preview.heading")}
              </Text>
              <CardPreview
                name={values.name}
                description={values.description}
                places={places}
                stamps={Math.min(3, Math.floor(places / 3))}
                reward={reward}
              />
            </aside>
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
