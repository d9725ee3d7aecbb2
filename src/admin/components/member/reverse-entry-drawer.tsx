import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"

import { useMember, useMemberEntry } from "../../hooks/use-members"
import { memberHref } from "../../lib/member"
import { Drawer } from "../common/drawer"
import { SectionState } from "../common/section-state"
import { ReverseEntryForm } from "./reverse-entry-form"

export function ReverseEntryDrawer() {
  const { t } = useTranslation("encore")
  const { id = "", entry_id = "" } = useParams()
  const member = useMember(id)
  const entry = useMemberEntry(id, entry_id)

  return (
    <Drawer
      heading={t("reverse.heading")}
      description={t("reverse.description")}
      prev={memberHref(id)}
    >
      <SectionState query={member}>
        {(member) => (
          <SectionState query={entry}>
            {(entry) => <ReverseEntryForm member={member} entry={entry} />}
          </SectionState>
        )}
      </SectionState>
    </Drawer>
  )
}
