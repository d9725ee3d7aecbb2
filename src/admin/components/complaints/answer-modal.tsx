import { zodResolver } from "@hookform/resolvers/zod"
import { RouteFocusModal, useRouteModal } from "@medusajs/dashboard/components"
import { z } from "@medusajs/framework/zod"
import { Button, Heading, Kbd, toast } from "@medusajs/ui"
import { useMemo } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"

import { useComplaintWords } from "../../hooks/use-complaint-words"
import {
  useComplaint,
  useResolveComplaint,
  useUpdateComplaint,
} from "../../hooks/use-complaints"
import { type ComplaintDetail, MAX_MESSAGE } from "../../lib/complaints"
import { ChoiceField } from "../common/choice-field"
import { CloseButton } from "../common/close-button"
import { FormError } from "../common/form-error"
import { LongTextField } from "../common/long-text-field"
import { SectionState } from "../common/section-state"
import { AnswerPreview } from "./answer-preview"

/** Answers the complaint of the address. */
export function AnswerModal() {
  const { id } = useParams()
  const query = useComplaint(id)

  return (
    <RouteFocusModal>
      <SectionState query={query} rows={6}>
        {(complaint) => <AnswerForm complaint={complaint} />}
      </SectionState>
    </RouteFocusModal>
  )
}

const PARTS = ["admission", "explanation", "proposal"] as const

/** Stands for none in a list that can't be left empty. */
const NONE = "none"

type AnswerFormProps = { complaint: ComplaintDetail }

function AnswerForm({ complaint }: AnswerFormProps) {
  const { t } = useTranslation("encore")
  const { handleSuccess } = useRouteModal()
  const { causes } = useComplaintWords()
  const resolve = useResolveComplaint(complaint.id)
  const keep = useUpdateComplaint(complaint.id)
  const schema = useMemo(() => {
    const part = z
      .string()
      .trim()
      .min(1, t("complaints.errors.part"))
      .max(MAX_MESSAGE, t("complaints.errors.long"))
    return z.object({
      admission: part,
      explanation: part,
      proposal: part,
      root_cause: z.string(),
    })
  }, [t])
  const form = useForm<z.infer<typeof schema>>({
    defaultValues: {
      admission: complaint.answer_admission ?? "",
      explanation: complaint.answer_explanation ?? "",
      proposal: complaint.answer_proposal ?? "",
      root_cause: complaint.root_cause ?? NONE,
    },
    resolver: zodResolver(schema),
  })
  const causeOf = (cause: string) => (cause === NONE ? null : cause)

  const send = form.handleSubmit(({ root_cause, ...answer }) =>
    resolve.mutate(
      { body: { ...answer, root_cause: causeOf(root_cause) } },
      {
        onSuccess: ({ complaint: { reference } }) => {
          toast.success(t("complaints.steps.resolve.done", { reference }))
          handleSuccess()
        },
      }
    )
  )
  // A draft may lack parts.
  const draft = () => {
    const { root_cause, ...parts } = form.getValues()
    keep.mutate(
      {
        body: {
          answer_admission: parts.admission || null,
          answer_explanation: parts.explanation || null,
          answer_proposal: parts.proposal || null,
          root_cause: causeOf(root_cause),
        },
      },
      {
        onSuccess: () => {
          toast.success(t("complaints.answer.kept"))
          handleSuccess()
        },
      }
    )
  }
  const error = resolve.error ?? keep.error

  return (
    <RouteFocusModal.Form form={form}>
      <form onSubmit={send} noValidate className="flex h-full flex-col overflow-hidden">
        <div className="flex items-center gap-x-2 border-b px-4 py-2">
          <RouteFocusModal.Close asChild>
            <CloseButton />
          </RouteFocusModal.Close>
          <Kbd aria-hidden>esc</Kbd>
        </div>
        <RouteFocusModal.Body className="flex-1 overflow-y-auto">
          <div className="mx-auto grid w-full max-w-[1200px] gap-8 px-4 py-10 lg:grid-cols-2">
            <div className="flex min-w-0 flex-col gap-y-6">
              <div>
                <RouteFocusModal.Title asChild>
                  <Heading>
                    {t("complaints.answer.title", { reference: complaint.reference })}
                  </Heading>
                </RouteFocusModal.Title>
                <RouteFocusModal.Description className="txt-small text-ui-fg-subtle text-pretty">
                  {t("complaints.answer.description")}
                </RouteFocusModal.Description>
              </div>
              {error && <FormError error={error} />}
              {complaint.message && (
                <blockquote className="txt-small border-ui-border-strong whitespace-pre-wrap border-s-2 ps-3 [overflow-wrap:anywhere]">
                  {complaint.message}
                </blockquote>
              )}
              {PARTS.map((part) => (
                <LongTextField
                  key={part}
                  control={form.control}
                  name={part}
                  label={t(`complaints.answer.${part}`)}
                  hint={t(`complaints.answer.hints.${part}`)}
                  rows={4}
                />
              ))}
              <ChoiceField
                control={form.control}
                name="root_cause"
                label={t("complaints.cause")}
                hint={t("complaints.edit.causeHint")}
                choices={[{ value: NONE, label: t("complaints.noCause") }, ...causes]}
              />
            </div>
            <AnswerPreview complaint={complaint} answer={form.watch()} />
          </div>
        </RouteFocusModal.Body>
        <RouteFocusModal.Footer>
          <Button
            size="small"
            variant="secondary"
            type="button"
            onClick={draft}
            isLoading={keep.isPending}
          >
            {t("complaints.answer.keep")}
          </Button>
          <Button size="small" type="submit" isLoading={resolve.isPending}>
            {t("complaints.steps.resolve.action")}
          </Button>
        </RouteFocusModal.Footer>
      </form>
    </RouteFocusModal.Form>
  )
}
