import { useTranslation } from "react-i18next"

/** Under which key the words of a field's values stand. */
const WORDS: Record<string, string> = {
  status: "program.statuses",
  expiry_refund: "rewards.form.expiry_refunds",
  on_order_canceled: "rewards.form.on_order_canceleds",
  "terms.kind": "rewards.kinds",
  "terms.goods.type": "rewards.goods",
  "terms.buy.goods.type": "rewards.goods",
  "terms.get.goods.type": "rewards.goods",
  "audience.stages": "stages",
}

/** How a reward's changed values are said: its kind, its status ... in words. */
export function useChangedRewardWords() {
  const { t } = useTranslation("encore")

  return (path: string, value: unknown): string | undefined =>
    WORDS[path] && typeof value === "string" ? t(`${WORDS[path]}.${value}`) : undefined
}
