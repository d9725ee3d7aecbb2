import {
  ArrowPath,
  CheckCircle,
  EllipsisHorizontal,
  CreditCard,
  XCircle,
} from "@medusajs/icons"
import { type Action, ActionMenu } from "@medusajs/dashboard/components"
import { Button, Drawer, IconButton, Label, Textarea, toast } from "@medusajs/ui"
import { useId, useState } from "react"
import { useTranslation } from "react-i18next"

import { useCouponAction } from "../../hooks/use-rewards"
import type { Coupon } from "../../lib/rewards"

type CouponActionsProps = { coupon: Coupon }

/** What can be done with a coupon: show its card, take it back, mark a perk as used, and
 * make a promotion anew that somebody has changed. */
export function CouponActions({ coupon }: CouponActionsProps) {
  const { t } = useTranslation("encore")
  const { mutate, isPending } = useCouponAction(coupon.id)
  const [asking, setAsking] = useState<"cancel" | "use" | null>(null)
  const isUnused = coupon.status === "pending" || coupon.status === "issued"

  const run = (variables: Parameters<typeof mutate>[0]) =>
    mutate(variables, {
      onSuccess: () => {
        setAsking(null)
        toast.success(t(`rewards.coupons.${variables.action}.done`))
      },
      onError: (error) => toast.error(error.message),
    })

  const actions: Action[] = [
    {
      label: t("rewards.coupons.card"),
      icon: <CreditCard />,
      onClick: () => window.open(coupon.print_url, "_blank", "noopener"),
    },
  ]
  if (isUnused && coupon.kind === "perk") {
    actions.push({
      label: t("rewards.coupons.use.action"),
      icon: <CheckCircle />,
      onClick: () => setAsking("use"),
    })
  }
  if (isUnused && coupon.problem) {
    actions.push({
      label: t("rewards.coupons.repair.action"),
      icon: <ArrowPath />,
      onClick: () => run({ action: "repair" }),
    })
  }
  if (isUnused) {
    actions.push({
      label: t("rewards.coupons.cancel.action"),
      icon: <XCircle />,
      onClick: () => setAsking("cancel"),
    })
  }

  return (
    <>
      <ActionMenu groups={[{ actions }]}>
        <IconButton
          size="small"
          variant="transparent"
          aria-label={t("rewards.actionsOn", { name: coupon.code })}
        >
          <EllipsisHorizontal />
        </IconButton>
      </ActionMenu>
      {asking && (
        <ReasonDrawer
          title={t(`rewards.coupons.${asking}.title`, { code: coupon.code })}
          description={t(`rewards.coupons.${asking}.description`)}
          action={t(`rewards.coupons.${asking}.action`)}
          isPending={isPending}
          onClose={() => setAsking(null)}
          onSubmit={(reason) => run({ action: asking, reason })}
        />
      )}
    </>
  )
}

type ReasonDrawerProps = {
  title: string
  description: string
  action: string
  isPending: boolean
  onClose: () => void
  onSubmit: (reason: string) => void
}

function ReasonDrawer(props: ReasonDrawerProps) {
  const { t } = useTranslation("encore")
  const [reason, setReason] = useState("")
  const id = useId()

  return (
    <Drawer open onOpenChange={(open) => !open && props.onClose()}>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>{props.title}</Drawer.Title>
          <Drawer.Description>{props.description}</Drawer.Description>
        </Drawer.Header>
        <Drawer.Body className="flex flex-col gap-y-2">
          <Label htmlFor={id} size="small" weight="plus">
            {t("adjust.reason")}
          </Label>
          <Textarea
            id={id}
            rows={3}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Drawer.Body>
        <Drawer.Footer>
          <Button size="small" variant="secondary" onClick={props.onClose}>
            {t("common.cancel")}
          </Button>
          <Button
            size="small"
            disabled={!reason.trim()}
            isLoading={props.isPending}
            onClick={() => props.onSubmit(reason.trim())}
          >
            {props.action}
          </Button>
        </Drawer.Footer>
      </Drawer.Content>
    </Drawer>
  )
}
