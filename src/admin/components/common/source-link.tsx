import { useTranslation } from "react-i18next"

import { memberHref } from "../../lib/member"
import { TextLink } from "./text-link"

type SourceLinkProps = { type: string; id: string }

/** Where something came from; an order of this shop and a member can be opened. */
export function SourceLink({ type, id }: SourceLinkProps) {
  const { t, i18n } = useTranslation("encore")
  const key = `sources.${type}`
  const label = i18n.exists(key, { ns: "encore" }) ? t(key) : type

  if (type === "order") {
    return <TextLink to={`/orders/${id}`}>{label}</TextLink>
  }
  if (type === "member") {
    return <TextLink to={memberHref(id)}>{label}</TextLink>
  }
  return <span title={id}>{label}</span>
}
