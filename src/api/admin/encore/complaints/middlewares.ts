import { MiddlewareRoute } from "@medusajs/framework/http"
import { receiveAttachments } from "../../../lib/attachments"
import { validateBody, validateQuery } from "../../../lib/validation"
import {
  AdminAssignEncoreComplaints,
  AdminCloseEncoreComplaints,
  AdminCreateEncoreComplaint,
  AdminExtendEncoreComplaint,
  AdminGetEncoreComplaints,
  AdminMessageEncoreComplaint,
  AdminRemedyEncoreComplaint,
  AdminResolveEncoreComplaint,
  AdminStepEncoreComplaint,
  AdminUpdateEncoreComplaint,
} from "./validators"

const path = "/admin/encore/complaints"

const STEPS = ["acknowledge", "start", "pause", "resume", "close", "reopen"]

export const complaintMiddlewares: MiddlewareRoute[] = [
  {
    matcher: path,
    methods: ["GET"],
    middlewares: [validateQuery(AdminGetEncoreComplaints)],
  },
  {
    matcher: path,
    methods: ["POST"],
    middlewares: [validateBody(AdminCreateEncoreComplaint)],
  },
  {
    matcher: `${path}/batch/assign`,
    methods: ["POST"],
    middlewares: [validateBody(AdminAssignEncoreComplaints)],
  },
  {
    matcher: `${path}/batch/close`,
    methods: ["POST"],
    middlewares: [validateBody(AdminCloseEncoreComplaints)],
  },
  {
    matcher: `${path}/:id/extend`,
    methods: ["POST"],
    middlewares: [validateBody(AdminExtendEncoreComplaint)],
  },
  {
    matcher: `${path}/:id`,
    methods: ["POST"],
    middlewares: [validateBody(AdminUpdateEncoreComplaint)],
  },
  ...STEPS.map(
    (step): MiddlewareRoute => ({
      matcher: `${path}/:id/${step}`,
      methods: ["POST"],
      middlewares: [validateBody(AdminStepEncoreComplaint)],
    })
  ),
  {
    matcher: `${path}/:id/messages`,
    methods: ["POST"],
    middlewares: [receiveAttachments, validateBody(AdminMessageEncoreComplaint)],
  },
  {
    matcher: `${path}/:id/resolve`,
    methods: ["POST"],
    middlewares: [validateBody(AdminResolveEncoreComplaint)],
  },
  {
    matcher: `${path}/:id/remedies`,
    methods: ["POST"],
    middlewares: [validateBody(AdminRemedyEncoreComplaint)],
  },
]
