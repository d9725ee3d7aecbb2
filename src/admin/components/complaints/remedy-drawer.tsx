import { zodResolver } from "@hookform/resolvers/zod"
import { useRouteModal } from "@medusajs/dashboard/components"
import { z } from "@medusajs/framework/zod"
import { Text, toast } from "@medusajs/ui"
import { useMemo, useState } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"

import {
  type RemedyRequest,
  useComplaint,
  useGiveRemedy,
} from "../../hooks/use-complaints"
import {
  type ComplaintDetail,
  complaintHref,
  MAX_MESSAGE,
  REMEDY_KINDS,
  type RemedyKind,
} from "../../lib/complaints"
import { Drawer } from "../common/drawer"
import { DrawerForm } from "../common/drawer-form"
import { EntityField } from "../common/entity-field"
import { LongTextField } from "../common/long-text-field"
import { NumberField } from "../common/number-field"
import { SectionState } from "../common/section-state"
import { useRemedyRoom } from "./use-remedy-room"

/** Gives the remedy of the address for the complaint of the address. */
export function RemedyDrawer() {
  const { t } = useTranslation("encore")
  const params = useParams()
  const kind = REMEDY_KINDS.find((one) => one === params.kind) ?? "apology"
  const query = useComplaint(params.id)

  return (
    <Drawer
      prev={complaintHref(params.id!)}
      heading={t(`complaints.remedies.kinds.${kind}.name`)}
      description={t(`complaints.remedies.kinds.${kind}.description`)}
    >
      <SectionState query={query}>
        {(complaint) => <RemedyForm complaint={complaint} kind={kind} />}
      </SectionState>
    </Drawer>
  )
}

/** Notes of an admin are shorter than what a customer reads. */
const MAX_NOTE = 500

type Values = { points: string; reward_id: string; amount: string; note: string }

function requestOf(kind: RemedyKind, values: Values): RemedyRequest {
  const note = values.note.trim()
  const noted = note ? { note } : {}
  switch (kind) {
    case "apology":
      return { kind, note }
    case "points":
      return { kind, points: Number(values.points), ...noted }
    case "coupon":
      return { kind, reward_id: values.reward_id, ...noted }
    case "replacement":
      return { kind, ...noted }
    case "refund":
      return { kind, amount: Number(values.amount), ...noted }
  }
}

type RemedyFormProps = { complaint: ComplaintDetail; kind: RemedyKind }

function RemedyForm({ complaint, kind }: RemedyFormProps) {
  const { t } = useTranslation("encore")
  const { handleSuccess } = useRouteModal()
  // One key per opened drawer: sending the same form twice gives once.
  const [key] = useState(() => crypto.randomUUID())
  const { mutate, isPending, error } = useGiveRemedy(complaint.id)
  const room = useRemedyRoom(complaint)(kind)
  const schema = useMemo(() => {
    const isFit = (value: string) => room.left === null || Number(value) <= room.left
    return z.object({
      points:
        kind === "points"
          ? z
              .string()
              .trim()
              .regex(/^[1-9]\d*$/, t("complaints.errors.points"))
              .refine(isFit, room.words)
          : z.string(),
      amount:
        kind === "refund"
          ? z
              .string()
              .trim()
              .refine((amount) => Number(amount) > 0, t("complaints.errors.amount"))
              .refine(isFit, room.words)
          : z.string(),
      reward_id:
        kind === "coupon"
          ? z.string().min(1, t("complaints.errors.reward"))
          : z.string(),
      note:
        kind === "apology"
          ? z
              .string()
              .trim()
              .min(1, t("complaints.errors.message"))
              .max(MAX_MESSAGE, t("complaints.errors.long"))
          : z.string().trim().max(MAX_NOTE, t("complaints.errors.note")),
    })
  }, [t, kind, room.left, room.words])
  const form = useForm<Values>({
    defaultValues: { points: "", reward_id: "", amount: "", note: "" },
    resolver: zodResolver(schema),
  })

  const submit = form.handleSubmit((values) =>
    mutate(
      { body: requestOf(kind, values), key },
      {
        onSuccess: () => {
          toast.success(t(`complaints.remedies.kinds.${kind}.done`))
          handleSuccess()
        },
      }
    )
  )

  return (
    <DrawerForm
      form={form}
      onSubmit={submit}
      submitLabel={t("complaints.remedies.give")}
      isPending={isPending}
      error={error}
    >
      <Text
        size="small"
        className="bg-ui-bg-subtle text-ui-fg-subtle text-pretty rounded-md p-3"
      >
        {room.words}
      </Text>
      {kind === "points" && (
        <NumberField
          control={form.control}
          name="points"
          label={t("points.heading")}
          min={1}
        />
      )}
      {kind === "coupon" && (
        <EntityField
          control={form.control}
          name="reward_id"
          kind="reward"
          label={t("complaints.remedies.reward")}
        />
      )}
      {kind === "refund" && (
        <NumberField
          control={form.control}
          name="amount"
          label={t("complaints.remedies.amount")}
          min={0}
          step="any"
        />
      )}
      <LongTextField
        control={form.control}
        name="note"
        label={t(
          kind === "apology" ? "complaints.thread.message" : "complaints.remedies.note"
        )}
        hint={
          kind === "apology"
            ? t("complaints.remedies.apologyHint")
            : t("complaints.remedies.noteHint")
        }
        rows={kind === "apology" ? 6 : 3}
        optional={kind !== "apology"}
      />
    </DrawerForm>
  )
}
