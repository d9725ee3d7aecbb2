import {
  authenticate,
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { receiveAttachments } from "../../../lib/attachments"
import { charge, RateLimit } from "../../../lib/rate-limit"
import { refuseTooMany } from "../../../lib/too-many"
import { validateBody, validateQuery } from "../../../lib/validation"
import {
  StoreCreateEncoreComplaint,
  StoreGetEncoreComplaints,
  StoreMessageEncoreComplaint,
  StoreSettleEncoreComplaint,
} from "./validators"

const customer = authenticate("customer", ["session", "bearer"])

/** What one customer may write in an hour. */
const LIMIT: RateLimit = { name: "complaint", points: 120, seconds: 3600 }

async function limited(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> {
  const { actor_id } = (req as AuthenticatedMedusaRequest).auth_context
  const wait = await charge(req.scope, LIMIT, actor_id)
  if (wait === null) {
    return next()
  }
  refuseTooMany(req, res, wait)
}

const path = "/store/encore/complaints"

export const storeComplaintMiddlewares: MiddlewareRoute[] = [
  { matcher: `${path}*`, middlewares: [customer] },
  {
    matcher: path,
    methods: ["GET"],
    middlewares: [validateQuery(StoreGetEncoreComplaints)],
  },
  {
    matcher: path,
    methods: ["POST"],
    middlewares: [
      limited,
      receiveAttachments,
      validateBody(StoreCreateEncoreComplaint),
    ],
  },
  {
    matcher: `${path}/:id/messages`,
    methods: ["POST"],
    middlewares: [
      limited,
      receiveAttachments,
      validateBody(StoreMessageEncoreComplaint),
    ],
  },
  {
    matcher: `${path}/:id/settled`,
    methods: ["POST"],
    middlewares: [limited, validateBody(StoreSettleEncoreComplaint)],
  },
]
