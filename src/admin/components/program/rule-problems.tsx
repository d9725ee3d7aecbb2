import { StatusBadge } from "@medusajs/ui"

import type { RuleProblem } from "../../lib/earning-rules"

type RuleProblemsProps = { problems: RuleProblem[] }

/** What is odd about a rule, below what it says. */
export function RuleProblems({ problems }: RuleProblemsProps) {
  return (
    <ul className="flex flex-col items-start gap-y-1 pt-2 empty:hidden">
      {problems.map(({ message, severity }) => (
        <li key={message}>
          <StatusBadge
            color={severity === "error" ? "red" : "orange"}
            className="h-auto whitespace-normal text-start"
          >
            {message}
          </StatusBadge>
        </li>
      ))}
    </ul>
  )
}
