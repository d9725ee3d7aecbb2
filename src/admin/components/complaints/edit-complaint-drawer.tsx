import { useRouteModal } from "@medusajs/dashboard/components"
import { toast } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"

import { useAdmins } from "../../hooks/use-admins"
import { useComplaintWords } from "../../hooks/use-complaint-words"
import { useComplaint, useUpdateComplaint } from "../../hooks/use-complaints"
import { type ComplaintDetail, SEVERITIES } from "../../lib/complaints"
import { ChoiceField } from "../common/choice-field"
import { Drawer } from "../common/drawer"
import { DrawerForm } from "../common/drawer-form"
import { SectionState } from "../common/section-state"
import { OrderField } from "./order-field"

/** What an admin makes of a complaint: whose it is, what it is about, and its cause. */
export function EditComplaintDrawer() {
  const { t } = useTranslation("encore")
  const { id } = useParams()
  const query = useComplaint(id)

  return (
    <Drawer
      heading={t("complaints.edit.heading")}
      description={t("complaints.edit.description")}
    >
      <SectionState query={query}>
        {(complaint) => <EditForm complaint={complaint} />}
      </SectionState>
    </Drawer>
  )
}

/** Stands for none in a list that can't be left empty. */
const NONE = "none"

type EditFormProps = { complaint: ComplaintDetail }

function EditForm({ complaint }: EditFormProps) {
  const { t } = useTranslation("encore")
  const { handleSuccess } = useRouteModal()
  const { categories, causes } = useComplaintWords()
  const admins = useAdmins()
  const { mutate, isPending, error } = useUpdateComplaint(complaint.id)
  const form = useForm({
    defaultValues: {
      owner_id: complaint.owner_id ?? NONE,
      severity: complaint.severity,
      category: complaint.category,
      root_cause: complaint.root_cause ?? NONE,
      order_id: complaint.order_id ?? "",
    },
  })

  const submit = form.handleSubmit(({ owner_id, root_cause, order_id, ...values }) =>
    mutate(
      {
        body: {
          ...values,
          owner_id: owner_id === NONE ? null : owner_id,
          root_cause: root_cause === NONE ? null : root_cause,
          order_id: order_id || null,
        },
      },
      {
        onSuccess: () => {
          toast.success(t("complaints.edit.done"))
          handleSuccess()
        },
      }
    )
  )
  // What it has already may stay, though the settings have it no more.
  const withOwn = (
    kinds: { value: string; label: string }[],
    value: string | null,
    label: string | null
  ) =>
    value === null || kinds.some((kind) => kind.value === value)
      ? kinds
      : [...kinds, { value, label: label ?? value }]

  return (
    <DrawerForm
      form={form}
      onSubmit={submit}
      submitLabel={t("common.save")}
      isPending={isPending}
      error={error}
    >
      <ChoiceField
        control={form.control}
        name="owner_id"
        label={t("complaints.columns.owner")}
        hint={t("complaints.edit.ownerHint")}
        choices={[{ value: NONE, label: t("complaints.nobody") }, ...admins]}
      />
      <ChoiceField
        control={form.control}
        name="severity"
        label={t("complaints.columns.severity")}
        hint={t("complaints.edit.severityHint")}
        choices={SEVERITIES.map((value) => ({
          value,
          label: t(`complaints.severities.${value}`),
        }))}
      />
      <ChoiceField
        control={form.control}
        name="category"
        label={t("complaints.columns.category")}
        choices={withOwn(categories, complaint.category, complaint.category_name)}
      />
      <ChoiceField
        control={form.control}
        name="root_cause"
        label={t("complaints.cause")}
        hint={t("complaints.edit.causeHint")}
        choices={[
          { value: NONE, label: t("complaints.noCause") },
          ...withOwn(causes, complaint.root_cause, complaint.root_cause_name),
        ]}
      />
      <OrderField
        control={form.control}
        name="order_id"
        memberId={complaint.member?.id ?? ""}
        chosen={complaint.order_id ?? undefined}
      />
    </DrawerForm>
  )
}
