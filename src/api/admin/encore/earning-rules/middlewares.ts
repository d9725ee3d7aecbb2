import { Paging } from "../../../lib/paging"
import { validateBody, validateQuery } from "../../../lib/validation"
import {
  AdminCheckEncoreEarningRule,
  AdminCreateEncoreEarningRule,
  AdminPublishEncoreEarningRule,
  AdminSimulateEncoreEarningRules,
  AdminUpdateEncoreEarningRule,
} from "./validators"

const BODIES = {
  "": AdminCreateEncoreEarningRule,
  "/check": AdminCheckEncoreEarningRule,
  "/simulate": AdminSimulateEncoreEarningRules,
  "/:id": AdminUpdateEncoreEarningRule,
  "/:id/publish": AdminPublishEncoreEarningRule,
}

export const earningRuleMiddlewares = [
  {
    matcher: "/admin/encore/earning-rules",
    methods: ["GET" as const],
    middlewares: [validateQuery(Paging)],
  },
  ...Object.entries(BODIES).map(([path, body]) => ({
    matcher: `/admin/encore/earning-rules${path}`,
    methods: ["POST" as const],
    middlewares: [validateBody(body)],
  })),
]
