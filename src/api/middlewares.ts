import {
  authenticate,
  defineMiddlewares,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import * as cartQueryConfig from "@medusajs/medusa/api/store/carts/query-config"
import { StoreGetCartsCart } from "@medusajs/medusa/api/store/carts/validators"
import { PolicyOperation } from "@medusajs/framework/utils"
import { EncoreResource } from "../policies/encore"
import { confirmPoints } from "./lib/confirm-points"
import { fitPoints } from "./lib/fit-points"
import { StoreSetEncoreCartPoints } from "./store/carts/[id]/encore/points/validators"
import { validateBody, validateQuery } from "./lib/validation"
import { Paging } from "./lib/paging"
import { tierMiddlewares } from "./admin/encore/tiers/middlewares"
import { earningRuleMiddlewares } from "./admin/encore/earning-rules/middlewares"
import { complaintMiddlewares } from "./admin/encore/complaints/middlewares"
import { complaintInsightMiddlewares } from "./admin/encore/insights/complaints/middlewares"
import { suggestionMiddlewares } from "./admin/encore/suggestions/middlewares"
import { storeComplaintMiddlewares } from "./store/encore/complaints/middlewares"
import { storeFeedbackMiddlewares } from "./store/encore/feedback/middlewares"
import { templateMiddlewares } from "./admin/encore/templates/middlewares"
import { messageMiddlewares } from "./admin/encore/messages/middlewares"
import { storeConsentMiddlewares } from "./store/encore/consents/middlewares"
import { changeMiddlewares } from "./admin/encore/changes/middlewares"
import { drawMiddlewares } from "./admin/encore/draws/middlewares"
import { couponMiddlewares } from "./admin/encore/coupons/middlewares"
import { brandMiddlewares } from "./admin/encore/brand/middlewares"
import { counterMiddlewares } from "./admin/encore/counter/middlewares"
import { importMiddlewares } from "./admin/encore/imports/middlewares"
import { rewardMiddlewares } from "./admin/encore/rewards/middlewares"
import { stampCardMiddlewares } from "./admin/encore/stamp-cards/middlewares"
import {
  AdminAdjustEncorePoints,
  AdminGetEncoreMembers,
  AdminMergeEncoreMember,
  AdminRecordEncoreActivity,
  AdminReverseEncoreEntry,
  AdminUnmergeEncoreMember,
  AdminUpdateEncoreMember,
} from "./admin/encore/members/validators"
import { surveyMiddlewares } from "./admin/encore/surveys/middlewares"
import { storeSurveyMiddlewares } from "./store/encore/surveys/middlewares"
import { storeDrawMiddlewares } from "./store/encore/draws/middlewares"
import { referralMiddlewares } from "./admin/encore/referrals/middlewares"
import { storeReferralMiddlewares } from "./store/encore/referrals/middlewares"
import { cardMiddlewares } from "./encore/middlewares"
import { StoreUpdateEncoreMe } from "./store/encore/me/validators"
import { StoreGetEncoreEntries } from "./store/encore/me/entries/validators"
import { storeRewardMiddlewares } from "./store/encore/rewards/middlewares"
import { StoreGetEncoreStamps } from "./store/encore/me/stamps/validators"
import { resultMiddlewares } from "./admin/encore/nps/middlewares"
import { AdminUpdateEncoreSettings } from "./admin/encore/settings/validators"

const customer = authenticate("customer", ["session", "bearer"])

/** Whoever it is: a guest has a cart too. */
const anybody = authenticate("customer", ["session", "bearer"], {
  allowUnauthenticated: true,
})

/** Which operation on a resource a role needs for each method; reading for GET. */
function guarded(
  matcher: string,
  resource: string,
  more: Partial<Record<"POST" | "DELETE", "read" | "create" | "update" | "delete">> = {}
) {
  const operations = { GET: "read" as const, ...more }
  return Object.entries(operations).map(([method, operation]) => ({
    matcher,
    methods: [method as "GET" | "POST" | "DELETE"],
    policies: [{ resource, operation: PolicyOperation[operation] }],
  }))
}

/** Medusa's own calls that may change what a cart costs, or whose it is. */
const CART_CHANGES: { path: string; methods: ("POST" | "DELETE")[] }[] = [
  { path: "", methods: ["POST"] },
  { path: "/line-items", methods: ["POST"] },
  { path: "/line-items/:line_id", methods: ["POST", "DELETE"] },
  { path: "/promotions", methods: ["POST", "DELETE"] },
  { path: "/shipping-methods", methods: ["POST"] },
  { path: "/taxes", methods: ["POST"] },
  { path: "/customer", methods: ["POST"] },
]

/** Routes under /admin ask for an admin by Medusa's own rule; the shop's say here who
 * may call them. */
export default defineMiddlewares({
  routes: [
    ...guarded("/admin/encore/members*", EncoreResource.MEMBER, { POST: "update" }),
    ...guarded("/admin/encore/orders*", EncoreResource.MEMBER),
    ...guarded("/admin/encore/verify", EncoreResource.PROGRAM, { POST: "read" }),
    ...guarded("/admin/encore/brand/logo", EncoreResource.PROGRAM, {
      POST: "update",
      DELETE: "update",
    }),
    ...guarded("/admin/encore/brand/preview", EncoreResource.PROGRAM, { POST: "read" }),
    ...guarded("/admin/encore/counter", EncoreResource.MEMBER),
    ...guarded("/admin/encore/settings", EncoreResource.PROGRAM, { POST: "update" }),
    ...guarded("/admin/encore/imports", EncoreResource.IMPORT, { POST: "create" }),
    ...guarded("/admin/encore/imports/*", EncoreResource.IMPORT, { POST: "delete" }),
    ...guarded("/admin/encore/earning-rules", EncoreResource.PROGRAM, {
      POST: "create",
    }),
    ...guarded("/admin/encore/earning-rules/*", EncoreResource.PROGRAM, {
      POST: "update",
      DELETE: "delete",
    }),
    ...guarded("/admin/encore/rewards", EncoreResource.REWARD, { POST: "create" }),
    ...guarded("/admin/encore/rewards/*", EncoreResource.REWARD, {
      POST: "update",
      DELETE: "delete",
    }),
    ...guarded("/admin/encore/coupons*", EncoreResource.REWARD, { POST: "update" }),
    ...guarded("/admin/encore/nps", EncoreResource.RESULT),
    ...guarded("/admin/encore/results/*", EncoreResource.RESULT),
    ...guarded("/admin/encore/insights/experience", EncoreResource.RESULT),
    ...resultMiddlewares,
    {
      matcher: "/admin/encore/members",
      methods: ["GET"],
      middlewares: [validateQuery(AdminGetEncoreMembers)],
    },
    ...["entries", "purchases", "stages"].map((list) => ({
      matcher: `/admin/encore/members/:id/${list}`,
      methods: ["GET" as const],
      middlewares: [validateQuery(Paging)],
    })),
    {
      matcher: "/admin/encore/members/:id",
      methods: ["POST"],
      middlewares: [validateBody(AdminUpdateEncoreMember)],
    },
    {
      matcher: "/admin/encore/members/:id/activities",
      methods: ["POST"],
      middlewares: [validateBody(AdminRecordEncoreActivity)],
    },
    {
      matcher: "/admin/encore/members/:id/adjustments",
      methods: ["POST"],
      middlewares: [validateBody(AdminAdjustEncorePoints)],
    },
    {
      matcher: "/admin/encore/members/:id/entries/:entry_id/reversal",
      methods: ["POST"],
      middlewares: [validateBody(AdminReverseEncoreEntry)],
    },
    {
      matcher: "/admin/encore/members/:id/merge",
      methods: ["POST"],
      middlewares: [validateBody(AdminMergeEncoreMember)],
    },
    {
      matcher: "/admin/encore/members/:id/unmerge",
      methods: ["POST"],
      middlewares: [validateBody(AdminUnmergeEncoreMember)],
    },
    ...earningRuleMiddlewares,
    {
      matcher: "/admin/encore/settings",
      methods: ["POST"],
      middlewares: [validateBody(AdminUpdateEncoreSettings)],
    },
    ...guarded("/admin/encore/changes", EncoreResource.PROGRAM),
    ...changeMiddlewares,
    ...guarded("/admin/encore/draws", EncoreResource.DRAW, { POST: "create" }),
    ...guarded("/admin/encore/draws/*", EncoreResource.DRAW, {
      POST: "update",
      DELETE: "delete",
    }),
    ...drawMiddlewares,
    ...guarded("/admin/encore/complaints", EncoreResource.COMPLAINT, {
      POST: "create",
    }),
    ...guarded("/admin/encore/complaints/*", EncoreResource.COMPLAINT, {
      POST: "update",
      DELETE: "delete",
    }),
    ...complaintMiddlewares,
    ...guarded("/admin/encore/insights/complaints", EncoreResource.COMPLAINT),
    ...complaintInsightMiddlewares,
    ...guarded("/admin/encore/suggestions*", EncoreResource.COMPLAINT, {
      POST: "update",
    }),
    ...suggestionMiddlewares,
    ...guarded("/admin/encore/messages*", EncoreResource.MESSAGE),
    ...messageMiddlewares,
    ...guarded("/admin/encore/templates*", EncoreResource.MESSAGE, {
      POST: "update",
      DELETE: "update",
    }),
    ...templateMiddlewares,
    ...storeConsentMiddlewares,
    ...storeComplaintMiddlewares,
    ...storeFeedbackMiddlewares,
    { matcher: "/store/encore/draws", middlewares: [anybody] },
    { matcher: "/store/encore/draws/:id", middlewares: [anybody] },
    { matcher: "/store/encore/draws/:id/entries", middlewares: [customer] },
    ...storeDrawMiddlewares,
    ...guarded("/admin/encore/tiers", EncoreResource.PROGRAM, { POST: "create" }),
    ...guarded("/admin/encore/tiers/*", EncoreResource.PROGRAM, {
      POST: "update",
      DELETE: "delete",
    }),
    ...tierMiddlewares,
    ...importMiddlewares,
    ...rewardMiddlewares,
    ...couponMiddlewares,
    ...guarded("/admin/encore/stamp-cards", EncoreResource.PROGRAM, { POST: "create" }),
    ...guarded("/admin/encore/stamp-cards/*", EncoreResource.PROGRAM, {
      POST: "update",
      DELETE: "delete",
    }),
    ...guarded("/admin/encore/stamp-cards/:id/members", EncoreResource.MEMBER),
    ...guarded("/admin/encore/stamp-cards/:id/stamps*", EncoreResource.MEMBER, {
      POST: "update",
    }),
    ...stampCardMiddlewares,
    ...guarded("/admin/encore/surveys", EncoreResource.SURVEY, { POST: "create" }),
    ...guarded("/admin/encore/surveys/*", EncoreResource.SURVEY, {
      POST: "update",
      DELETE: "delete",
    }),
    ...guarded("/admin/encore/invitations", EncoreResource.SURVEY),
    ...guarded("/admin/encore/responses", EncoreResource.SURVEY),
    ...surveyMiddlewares,
    ...storeSurveyMiddlewares,
    ...brandMiddlewares,
    ...cardMiddlewares,
    ...counterMiddlewares,
    { matcher: "/store/encore/me*", middlewares: [customer] },
    ...storeRewardMiddlewares,
    ...guarded("/admin/encore/referrals*", EncoreResource.REFERRAL, { POST: "update" }),
    ...referralMiddlewares,
    ...storeReferralMiddlewares,
    {
      matcher: "/store/encore/me",
      methods: ["POST"],
      middlewares: [validateBody(StoreUpdateEncoreMe)],
    },
    {
      matcher: "/store/encore/me/entries",
      methods: ["GET"],
      middlewares: [validateQuery(StoreGetEncoreEntries)],
    },
    {
      matcher: "/store/encore/me/stamps",
      methods: ["GET"],
      middlewares: [validateQuery(StoreGetEncoreStamps)],
    },
    { matcher: "/store/carts/:id/encore", middlewares: [anybody] },
    {
      matcher: "/store/carts/:id/encore/points",
      middlewares: [
        customer,
        validateAndTransformQuery(
          StoreGetCartsCart,
          cartQueryConfig.retrieveTransformQueryConfig
        ),
      ],
    },
    {
      matcher: "/store/carts/:id/encore/points",
      methods: ["POST"],
      middlewares: [validateBody(StoreSetEncoreCartPoints)],
    },
    ...CART_CHANGES.map(({ path, methods }) => ({
      matcher: `/store/carts/:id${path}`,
      methods,
      middlewares: [fitPoints],
    })),
    {
      matcher: "/store/carts/:id/complete",
      methods: ["POST"],
      middlewares: [confirmPoints],
    },
  ],
})
