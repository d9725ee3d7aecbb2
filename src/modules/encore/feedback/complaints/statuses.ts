/** Where a complaint stands. */
export const COMPLAINT_STATUSES = [
  "open",
  "acknowledged",
  "in_progress",
  "waiting",
  "reopened",
  "resolved",
  "closed",
] as const

export type ComplaintStatus = (typeof COMPLAINT_STATUSES)[number]

/** Those in which the shop still owes something, or waits for the customer. */
export const OPEN_STATUSES: readonly ComplaintStatus[] = [
  "open",
  "acknowledged",
  "in_progress",
  "waiting",
  "reopened",
]

/**
 * What can be done to a complaint's status. `pause` waits for the customer and `resume`
 * goes on; `resolve` answers it; `close` ends it, settled or given up; `reopen` takes it
 * up again.
 */
export const COMPLAINT_STEPS = [
  "acknowledge",
  "start",
  "pause",
  "resume",
  "resolve",
  "close",
  "reopen",
] as const

export type ComplaintStep = (typeof COMPLAINT_STEPS)[number]

const STEPS: Record<
  ComplaintStep,
  { from: readonly ComplaintStatus[]; to: ComplaintStatus }
> = {
  acknowledge: { from: ["open"], to: "acknowledged" },
  start: { from: ["open", "acknowledged", "reopened"], to: "in_progress" },
  pause: { from: ["open", "acknowledged", "in_progress", "reopened"], to: "waiting" },
  resume: { from: ["waiting"], to: "in_progress" },
  resolve: { from: OPEN_STATUSES, to: "resolved" },
  close: { from: [...OPEN_STATUSES, "resolved"], to: "closed" },
  reopen: { from: ["resolved", "closed"], to: "reopened" },
}

/** Where a step leads from a status; null: it can't be taken there. */
export function afterStep(
  status: ComplaintStatus,
  step: ComplaintStep
): ComplaintStatus | null {
  const { from, to } = STEPS[step]
  return from.includes(status) ? to : null
}

/** The steps that can be taken from a status. */
export function stepsFrom(status: ComplaintStatus): ComplaintStep[] {
  return COMPLAINT_STEPS.filter((step) => afterStep(status, step) !== null)
}

export function isOpen(status: ComplaintStatus): boolean {
  return OPEN_STATUSES.includes(status)
}
