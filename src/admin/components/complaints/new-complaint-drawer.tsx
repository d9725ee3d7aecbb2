import { zodResolver } from "@hookform/resolvers/zod"
import { useRouteModal } from "@medusajs/dashboard/components"
import { z } from "@medusajs/framework/zod"
import { toast } from "@medusajs/ui"
import { useMemo, useState } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"

import { useComplaintWords } from "../../hooks/use-complaint-words"
import { useCreateComplaint } from "../../hooks/use-complaints"
import {
  COMPLAINTS,
  complaintHref,
  MAX_MESSAGE,
  SEVERITIES,
} from "../../lib/complaints"
import { ChoiceField } from "../common/choice-field"
import { Drawer } from "../common/drawer"
import { DrawerForm } from "../common/drawer-form"
import { EntityField } from "../common/entity-field"
import { LongTextField } from "../common/long-text-field"
import { TextField } from "../common/text-field"
import { OrderField } from "./order-field"

/** Writes down what a customer says, on the phone or over the counter. */
export function NewComplaintDrawer() {
  const { t } = useTranslation("encore")

  return (
    <Drawer
      prev={COMPLAINTS}
      heading={t("complaints.new")}
      description={t("complaints.form.description")}
    >
      <NewComplaintForm />
    </Drawer>
  )
}

/** The category decides, unless the admin does. */
const BY_CATEGORY = "by_category"

function NewComplaintForm() {
  const { t } = useTranslation("encore")
  const { handleSuccess } = useRouteModal()
  const [params] = useSearchParams()
  const { categories } = useComplaintWords()
  // One key per opened drawer: sending the same form twice opens one complaint.
  const [key] = useState(() => crypto.randomUUID())
  const { mutate, isPending, error } = useCreateComplaint()
  const schema = useMemo(
    () =>
      z
        .object({
          member_id: z.string(),
          email: z.union([z.literal(""), z.email(t("complaints.errors.email"))]),
          order_id: z.string(),
          category: z.string().min(1, t("complaints.errors.category")),
          severity: z.enum([BY_CATEGORY, ...SEVERITIES]),
          message: z
            .string()
            .trim()
            .min(1, t("complaints.errors.message"))
            .max(MAX_MESSAGE, t("complaints.errors.long")),
        })
        .refine(({ member_id, email }) => member_id || email, {
          message: t("complaints.errors.who"),
          path: ["email"],
        }),
    [t]
  )
  const known = params.get("member_id") ?? ""
  const form = useForm<z.infer<typeof schema>>({
    defaultValues: {
      member_id: known,
      email: params.get("email") ?? "",
      order_id: params.get("order_id") ?? "",
      category: "",
      severity: BY_CATEGORY,
      message: "",
    },
    resolver: zodResolver(schema),
  })

  const submit = form.handleSubmit(({ member_id, email, order_id, ...complaint }) =>
    mutate(
      {
        body: {
          category: complaint.category,
          message: complaint.message,
          ...(member_id ? { member_id } : { email }),
          ...(order_id && { order_id }),
          ...(complaint.severity !== BY_CATEGORY && { severity: complaint.severity }),
        },
        key,
      },
      {
        onSuccess: ({ complaint: { id, reference } }) => {
          toast.success(t("complaints.form.done", { reference }))
          handleSuccess(complaintHref(id))
        },
      }
    )
  )

  return (
    <DrawerForm
      form={form}
      onSubmit={submit}
      submitLabel={t("complaints.form.action")}
      isPending={isPending}
      error={error}
    >
      <EntityField
        control={form.control}
        name="member_id"
        kind="member"
        label={t("complaints.form.member")}
        chosen={known || undefined}
        optional
      />
      {!form.watch("member_id") && (
        <TextField
          control={form.control}
          name="email"
          label={t("complaints.form.email")}
          hint={t("complaints.form.emailHint")}
          optional
        />
      )}
      <OrderField
        control={form.control}
        name="order_id"
        memberId={form.watch("member_id")}
        chosen={params.get("order_id") ?? undefined}
      />
      <ChoiceField
        control={form.control}
        name="category"
        label={t("complaints.columns.category")}
        choices={categories}
      />
      <ChoiceField
        control={form.control}
        name="severity"
        label={t("complaints.columns.severity")}
        hint={t("complaints.form.severityHint")}
        choices={[BY_CATEGORY, ...SEVERITIES].map((value) => ({
          value,
          label: t(`complaints.severities.${value}`),
        }))}
      />
      <LongTextField
        control={form.control}
        name="message"
        label={t("complaints.form.message")}
        hint={t("complaints.form.messageHint")}
        rows={6}
      />
    </DrawerForm>
  )
}
