import { Alert } from "@medusajs/ui"

import type { StampCard } from "../../lib/stamp-cards"

type StampCardProblemsProps = { card: StampCard }

/** What is wrong with a card, a sentence each, in the panel's language. */
export function StampCardProblems({ card }: StampCardProblemsProps) {
  return card.problems.length === 0 ? null : (
    <div className="flex flex-col gap-y-2 px-6 py-4">
      {card.problems.map((problem) => (
        <Alert key={problem.key} variant={card.status === "draft" ? "info" : "warning"}>
          {problem.sentence}
        </Alert>
      ))}
    </div>
  )
}
