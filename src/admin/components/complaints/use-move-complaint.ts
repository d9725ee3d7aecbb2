import { toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"

import { useTakeStep } from "../../hooks/use-complaints"
import {
  type Complaint,
  complaintHref,
  type ComplaintStep,
  isAsked,
} from "../../lib/complaints"

/** Takes a complaint a step on: at once, or where its reason or its answer is asked for. */
export function useMoveComplaint() {
  const { t } = useTranslation("encore")
  const navigate = useNavigate()
  const take = useTakeStep()

  return ({ id, reference }: Complaint, step: ComplaintStep) => {
    if (step === "resolve") {
      navigate(`${complaintHref(id)}/answer`)
    } else if (isAsked(step)) {
      navigate(`${complaintHref(id)}/step/${step}`)
    } else {
      take.mutate(
        { id, step },
        {
          onSuccess: () =>
            toast.success(t(`complaints.steps.${step}.done`, { reference })),
          onError: (error) => toast.error(error.message),
        }
      )
    }
  }
}
