import fc from "fast-check"
import {
  afterStep,
  COMPLAINT_STATUSES,
  COMPLAINT_STEPS,
  ComplaintStatus,
  isOpen,
  stepsFrom,
} from "../statuses"

describe("the steps of a complaint", () => {
  it("lead from where to where", () => {
    const steps = Object.fromEntries(
      COMPLAINT_STATUSES.map((status) => [status, stepsFrom(status)])
    )
    expect(steps).toEqual({
      open: ["acknowledge", "start", "pause", "resolve", "close"],
      acknowledged: ["start", "pause", "resolve", "close"],
      in_progress: ["pause", "resolve", "close"],
      waiting: ["resume", "resolve", "close"],
      reopened: ["start", "pause", "resolve", "close"],
      resolved: ["close", "reopen"],
      closed: ["reopen"],
    })
  })

  it("leave no complaint without a way on, and none twice in the same place", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...COMPLAINT_STEPS)), (steps) => {
        const end = steps.reduce<ComplaintStatus>((status, step) => {
          const next = afterStep(status, step)
          expect(next).not.toBe(status)
          return next ?? status
        }, "open")
        expect(stepsFrom(end).length).toBeGreaterThan(0)
        // Whatever is open can be resolved; whatever isn't can be opened again.
        expect(afterStep(end, isOpen(end) ? "resolve" : "reopen")).not.toBeNull()
      })
    )
  })
})
