import { zodResolver } from "@hookform/resolvers/zod"
import { useRouteModal } from "@medusajs/dashboard/components"
import { z } from "@medusajs/framework/zod"
import { Button, Text, toast } from "@medusajs/ui"
import { useMemo } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useNavigate, useParams } from "react-router-dom"

import { useComplaintWords } from "../../hooks/use-complaint-words"
import { useShopTime } from "../../hooks/use-shop-time"
import {
  useAnswerSuggestion,
  useComplainOf,
  useSuggestion,
  useUpdateSuggestion,
} from "../../hooks/use-suggestions"
import {
  complaintHref,
  MAX_MESSAGE,
  type Suggestion,
  SUGGESTION_STATUSES,
  SUGGESTIONS,
} from "../../lib/complaints"
import { ChoiceField } from "../common/choice-field"
import { Drawer } from "../common/drawer"
import { DrawerForm } from "../common/drawer-form"
import { LongTextField } from "../common/long-text-field"
import { SectionState } from "../common/section-state"
import { TextLink } from "../common/text-link"
import { SuggestionAuthor } from "./suggestion-author"

/** One suggestion: what was said, what becomes of it, and what the person hears. */
export function SuggestionDrawer() {
  const { t } = useTranslation("encore")
  const { id } = useParams()
  const query = useSuggestion(id!)

  return (
    <Drawer
      prev={SUGGESTIONS}
      heading={t("suggestions.title")}
      description={t("suggestions.viewDescription")}
    >
      <SectionState query={query}>
        {(suggestion) => <SuggestionForm suggestion={suggestion} />}
      </SectionState>
    </Drawer>
  )
}

const MAX_NOTE = 2_000

type SuggestionFormProps = { suggestion: Suggestion }

function SuggestionForm({ suggestion }: SuggestionFormProps) {
  const { t } = useTranslation("encore")
  const { handleSuccess } = useRouteModal()
  const update = useUpdateSuggestion(suggestion.id)
  const answer = useAnswerSuggestion(suggestion.id)
  const canAnswer =
    suggestion.answered_at === null &&
    (suggestion.member_id !== null || suggestion.email !== null)
  const schema = useMemo(
    () =>
      z.object({
        status: z.enum(SUGGESTION_STATUSES),
        note: z.string().trim().max(MAX_NOTE, t("suggestions.errors.note")),
        answer: z.string().trim().max(MAX_MESSAGE, t("complaints.errors.long")),
      }),
    [t]
  )
  const form = useForm<z.infer<typeof schema>>({
    defaultValues: {
      status: suggestion.status,
      note: suggestion.note ?? "",
      answer: "",
    },
    resolver: zodResolver(schema),
  })

  const submit = form.handleSubmit(async ({ status, note, answer: message }) => {
    // Each says itself what it refuses; what is refused isn't done.
    const sent = message
      ? await answer.mutateAsync({ message }).then(
          () => true,
          () => false
        )
      : true
    if (sent) {
      update.mutate(
        {
          // An answer has been read already: "new" would say otherwise.
          status: message && status === "new" ? "considered" : status,
          note: note || null,
        },
        {
          onSuccess: () => {
            toast.success(t(message ? "suggestions.answered" : "suggestions.saved"))
            handleSuccess(SUGGESTIONS)
          },
        }
      )
    }
  })

  return (
    <DrawerForm
      form={form}
      onSubmit={submit}
      submitLabel={t("common.save")}
      isPending={update.isPending || answer.isPending}
      error={answer.error ?? update.error}
    >
      <Said suggestion={suggestion} />
      <ChoiceField
        control={form.control}
        name="status"
        label={t("suggestions.columns.status")}
        choices={SUGGESTION_STATUSES.map((value) => ({
          value,
          label: t(`suggestions.statuses.${value}`),
        }))}
      />
      {canAnswer && (
        <>
          <LongTextField
            control={form.control}
            name="answer"
            label={t("suggestions.answer")}
            hint={t("suggestions.answerHint")}
            rows={4}
            optional
          />
          <Button
            type="button"
            size="small"
            variant="secondary"
            className="self-start"
            onClick={() => form.setValue("answer", t("suggestions.thanks"))}
          >
            {t("suggestions.thank")}
          </Button>
        </>
      )}
      <LongTextField
        control={form.control}
        name="note"
        label={t("complaints.thread.note")}
        rows={3}
        optional
      />
      <ComplaintOf suggestion={suggestion} />
    </DrawerForm>
  )
}

function Said({ suggestion }: SuggestionFormProps) {
  const { t } = useTranslation("encore")
  const time = useShopTime()

  return (
    <div className="txt-small flex flex-col gap-y-3">
      <p className="flex flex-wrap justify-between gap-2">
        <SuggestionAuthor suggestion={suggestion} />
        <time dateTime={suggestion.created_at} className="text-ui-fg-subtle">
          {time.show(suggestion.created_at)}
        </time>
      </p>
      <blockquote className="border-ui-border-strong whitespace-pre-wrap border-s-2 ps-3 [overflow-wrap:anywhere]">
        {suggestion.message ?? t("suggestions.erased")}
      </blockquote>
      {suggestion.answered_at && (
        <div>
          <p className="txt-small-plus">
            {t("suggestions.answeredAt", { at: time.show(suggestion.answered_at) })}
          </p>
          <p className="whitespace-pre-wrap [overflow-wrap:anywhere]">
            {suggestion.answer ?? t("suggestions.erased")}
          </p>
        </div>
      )}
      {!suggestion.member_id && !suggestion.email && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("suggestions.noAddress")}
        </Text>
      )}
    </div>
  )
}

/** What turns out to be a complaint becomes one, with its clocks. */
function ComplaintOf({ suggestion }: SuggestionFormProps) {
  const { t } = useTranslation("encore")
  const navigate = useNavigate()
  const { categories } = useComplaintWords()
  const complain = useComplainOf(suggestion.id)
  const category =
    categories.find(({ value }) => value === "other")?.value ?? categories[0]?.value

  if (suggestion.complaint_id) {
    return (
      <TextLink to={complaintHref(suggestion.complaint_id)}>
        {t("suggestions.complaint")}
      </TextLink>
    )
  }
  return (
    <Button
      type="button"
      size="small"
      variant="secondary"
      className="self-start"
      disabled={!category}
      isLoading={complain.isPending}
      onClick={() =>
        category &&
        complain.mutate(
          { category },
          {
            onSuccess: ({ complaint }) => navigate(complaintHref(complaint.id)),
            onError: (error) => toast.error(error.message),
          }
        )
      }
    >
      {t("suggestions.makeComplaint")}
    </Button>
  )
}
