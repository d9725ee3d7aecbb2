import {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { validateBody, validateQuery } from "../../../lib/validation"
import {
  AdminCreateEncoreSurvey,
  AdminGetEncoreInvitations,
  AdminGetEncoreResponses,
  AdminGetEncoreSurveys,
  AdminMakeReadyEncoreSurvey,
  AdminPreviewEncoreSurvey,
  AdminSendEncoreSurvey,
  AdminUpdateEncoreSurvey,
} from "./validators"

const SURVEYS = "/admin/encore/surveys"

const validateSurvey = validateBody(AdminUpdateEncoreSurvey)

/** Ready sets and previews have their names where surveys have their ids, and bodies of
 * their own. */
function validateUpdate(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
) {
  return /\/(ready-set|preview)$/.test(req.path)
    ? next()
    : validateSurvey(req, res, next)
}

export const surveyMiddlewares: MiddlewareRoute[] = [
  {
    matcher: SURVEYS,
    methods: ["GET"],
    middlewares: [validateQuery(AdminGetEncoreSurveys)],
  },
  {
    matcher: SURVEYS,
    methods: ["POST"],
    middlewares: [validateBody(AdminCreateEncoreSurvey)],
  },
  { matcher: `${SURVEYS}/:id`, methods: ["POST"], middlewares: [validateUpdate] },
  {
    matcher: `${SURVEYS}/ready-set`,
    methods: ["POST"],
    middlewares: [validateBody(AdminMakeReadyEncoreSurvey)],
  },
  {
    matcher: `${SURVEYS}/preview`,
    methods: ["POST"],
    middlewares: [validateBody(AdminPreviewEncoreSurvey)],
  },
  {
    matcher: `${SURVEYS}/:id/send`,
    methods: ["POST"],
    middlewares: [validateBody(AdminSendEncoreSurvey)],
  },
  {
    matcher: "/admin/encore/invitations",
    methods: ["GET"],
    middlewares: [validateQuery(AdminGetEncoreInvitations)],
  },
  {
    matcher: "/admin/encore/responses",
    methods: ["GET"],
    middlewares: [validateQuery(AdminGetEncoreResponses)],
  },
]
