import { RouteFocusModal } from "@medusajs/dashboard/components"
import { useParams } from "react-router-dom"

import { useEarningRule } from "../../hooks/use-earning-rules"
import { SectionState } from "../common/section-state"
import { RuleEditor } from "./editor/rule-editor"

const PROGRAM = "/loyalty/program"

export function CreateEarningRuleModal() {
  return (
    <RouteFocusModal prev={PROGRAM}>
      <RuleEditor />
    </RouteFocusModal>
  )
}

export function EditEarningRuleModal() {
  const { id = "" } = useParams()
  const query = useEarningRule(id)

  return (
    <RouteFocusModal prev={PROGRAM}>
      <SectionState query={query}>{(rule) => <RuleEditor rule={rule} />}</SectionState>
    </RouteFocusModal>
  )
}
