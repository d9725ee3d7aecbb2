import { zodResolver } from "@hookform/resolvers/zod"
import { RouteFocusModal, useRouteModal } from "@medusajs/dashboard/components"
import { Button, Heading, toast } from "@medusajs/ui"
import { useMemo } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { useSaveEarningRule } from "../../../hooks/use-earning-rules"
import { useShopCurrencies } from "../../../hooks/use-shop-currencies"
import { type EarningRule, isPublished } from "../../../lib/earning-rules"
import { FormError } from "../../common/form-error"
import { CapFields } from "./cap-fields"
import { ConditionFields } from "./condition-fields"
import { EffectFields } from "./effect-fields"
import { PublishedInWords } from "./published-in-words"
import { RuleInWords } from "./rule-in-words"
import { ruleSchema } from "./rule-schema"
import { type RuleValues, toDefinition, toRuleValues, toSchedule } from "./rule-values"
import { ScheduleFields } from "./schedule-fields"
import { StackingFields } from "./stacking-fields"
import { TriggerFields } from "./trigger-fields"
import { TryRule } from "./try-rule"

type RuleEditorProps = { rule?: EarningRule }

/** Where a rule is put together: its parts on the left; on the right what they say as a
 * sentence, what is odd about it, and what it would have brought. */
export function RuleEditor({ rule }: RuleEditorProps) {
  const currencies = useShopCurrencies()

  // The defaults of a form are set once, so the shop's currencies come first.
  return currencies ? <LoadedEditor rule={rule} currencies={currencies} /> : null
}

type LoadedEditorProps = RuleEditorProps & { currencies: string[] }

function LoadedEditor({ rule, currencies }: LoadedEditorProps) {
  const { t } = useTranslation("encore")
  const { handleSuccess } = useRouteModal()
  const { mutate, isPending, error } = useSaveEarningRule(rule?.id)
  const schema = useMemo(() => ruleSchema(t), [t])

  const form = useForm<RuleValues>({
    defaultValues: toRuleValues(
      rule && { ...rule, definition: rule.draft?.definition ?? rule.definition },
      currencies[0] ?? ""
    ),
    resolver: zodResolver(schema),
  })

  // What is published stays as it is until the draft beside it was looked at.
  const drafts = rule !== undefined && isPublished(rule)

  const submit = form.handleSubmit((values) => {
    const named = { name: values.name.trim(), ...toSchedule(values) }
    const definition = toDefinition(values)
    mutate(drafts ? { ...named, draft: definition } : { ...named, definition }, {
      onSuccess: ({ earning_rule }) => {
        toast.success(t("program.form.saved", { name: earning_rule.name }))
        handleSuccess(
          earning_rule.draft
            ? `/loyalty/program/draft/${earning_rule.id}`
            : "/loyalty/program"
        )
      },
    })
  })

  return (
    <RouteFocusModal.Form form={form}>
      <form onSubmit={submit} noValidate className="flex size-full flex-col">
        <RouteFocusModal.Header>
          <div className="flex items-center justify-end gap-x-2">
            <RouteFocusModal.Close asChild>
              <Button size="small" variant="secondary">
                {t("common.cancel")}
              </Button>
            </RouteFocusModal.Close>
            <Button size="small" type="submit" isLoading={isPending}>
              {t(rule && !drafts ? "common.save" : "rules.saveDraft")}
            </Button>
          </div>
        </RouteFocusModal.Header>
        <RouteFocusModal.Body className="overflow-y-auto">
          <div className="mx-auto grid w-full max-w-6xl gap-10 px-6 py-10 lg:grid-cols-[minmax(0,1fr)_22rem]">
            <div className="flex min-w-0 flex-col gap-y-10">
              <div>
                <RouteFocusModal.Title asChild>
                  <Heading level="h1">
                    {t(
                      rule ? "program.form.editHeading" : "program.form.createHeading"
                    )}
                  </Heading>
                </RouteFocusModal.Title>
                <RouteFocusModal.Description className="txt-small text-ui-fg-subtle">
                  {t(
                    drafts
                      ? "rules.draft.editHint"
                      : rule
                        ? "program.form.editDescription"
                        : "program.form.createDescription"
                  )}
                </RouteFocusModal.Description>
              </div>
              {error && <FormError error={error} />}
              <TriggerFields />
              <ConditionFields />
              <EffectFields currencies={currencies} />
              <CapFields />
              <StackingFields />
              <ScheduleFields />
            </div>
            <aside className="flex flex-col gap-y-6 lg:sticky lg:top-0 lg:self-start">
              {drafts && <PublishedInWords rule={rule} />}
              <RuleInWords ruleId={rule?.id} />
              <TryRule rule={rule} />
            </aside>
          </div>
        </RouteFocusModal.Body>
      </form>
    </RouteFocusModal.Form>
  )
}
