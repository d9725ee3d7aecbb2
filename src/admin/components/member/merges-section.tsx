import { Badge, Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"

import { useFormat } from "../../hooks/use-format"
import { memberHref, memberTitle } from "../../lib/member"
import type { Member, MemberMerge } from "../../lib/types"
import { Section } from "../common/section"
import { TextLink } from "../common/text-link"
import { ActorName } from "../common/actor-name"

type MergesSectionProps = { member: Member; merges: MemberMerge[] }

/** With whom the member was merged: who did it, when and why, and what was undone. */
export function MergesSection({ member, merges }: MergesSectionProps) {
  const { t } = useTranslation("encore")

  return (
    <Section heading={t("merges.heading")}>
      <ul className="divide-y">
        {merges.map((merge) => (
          <Merge key={merge.id} member={member} merge={merge} />
        ))}
      </ul>
    </Section>
  )
}

type MergeProps = { member: Member; merge: MemberMerge }

function Merge({ member, merge }: MergeProps) {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const direction = merge.into_member_id === member.id ? "into" : "from"

  return (
    <li className="txt-small text-ui-fg-subtle flex flex-col gap-y-2 px-6 py-4">
      <span className="flex flex-wrap items-center gap-2">
        {t(`merges.${direction}`)}
        <TextLink to={memberHref(merge.member.id)}>
          {memberTitle(merge.member) ?? t("members.anonymous")}
        </TextLink>
        {merge.undone_at && <Badge size="2xsmall">{t("merges.undone")}</Badge>}
      </span>
      <span>
        {format.dateTime(merge.created_at)}
        {" · "}
        <ActorName type={merge.actor_type} id={merge.actor_id} />
      </span>
      {merge.reason && <span className="text-pretty">{merge.reason}</span>}
      {merge.undone_at ? (
        <span className="text-pretty">
          {format.dateTime(merge.undone_at)}
          {" · "}
          <ActorName type="user" id={merge.undone_by} />
          {" · "}
          {merge.undone_reason}
        </span>
      ) : (
        <Button size="small" variant="secondary" className="w-fit" asChild>
          <Link to={`${memberHref(merge.from_member_id)}/unmerge`}>
            {t("unmerge.action")}
          </Link>
        </Button>
      )}
    </li>
  )
}
