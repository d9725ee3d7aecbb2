import { definePolicies, PolicyOperation } from "@medusajs/framework/utils"

/** What a role of the panel can be given of Encore (with Medusa's RBAC switched on). */
export const EncoreResource = {
  /** Members, their points and purchases, and what an order did to them. */
  MEMBER: "encore_member",
  /** Earning rules, settings and the check of the books. */
  PROGRAM: "encore_program",
  /** Prize draws: writing, publishing, drawing them. */
  DRAW: "encore_draw",
  /** Rewards, and the coupons that members have of them. */
  REWARD: "encore_reward",
  /** Complaints with their remedies, and suggestions. */
  COMPLAINT: "encore_complaint",
  /** Messages, the templates that they are written by, and consent to them. */
  MESSAGE: "encore_message",
  /** Taking history in and undoing it. */
  IMPORT: "encore_import",
  /** Friends whom members bring. */
  REFERRAL: "encore_referral",
  /** Surveys: writing and sending them, and reading what was answered. */
  SURVEY: "encore_survey",
  /** What surveys brought: the NPS, figures per question, what people wrote. */
  RESULT: "encore_result",
} as const

const { read, create, update, delete: remove } = PolicyOperation

export const encorePolicies = definePolicies([
  {
    name: "ReadEncoreMember",
    resource: EncoreResource.MEMBER,
    operation: read,
    description: "See members, their points and their purchases",
  },
  {
    name: "UpdateEncoreMember",
    resource: EncoreResource.MEMBER,
    operation: update,
    description: "Adjust members' points",
  },
  {
    name: "ReadEncoreProgram",
    resource: EncoreResource.PROGRAM,
    operation: read,
    description: "See the program's rules and settings, and verify the ledger",
  },
  {
    name: "CreateEncoreProgram",
    resource: EncoreResource.PROGRAM,
    operation: create,
    description: "Draft earning rules",
  },
  {
    name: "UpdateEncoreProgram",
    resource: EncoreResource.PROGRAM,
    operation: update,
    description: "Change, publish and archive earning rules, and change settings",
  },
  {
    name: "DeleteEncoreProgram",
    resource: EncoreResource.PROGRAM,
    operation: remove,
    description: "Delete drafts of earning rules",
  },
  {
    name: "ReadEncoreDraw",
    resource: EncoreResource.DRAW,
    operation: read,
    description: "See prize draws, their entries and winners",
  },
  {
    name: "CreateEncoreDraw",
    resource: EncoreResource.DRAW,
    operation: create,
    description: "Draft prize draws",
  },
  {
    name: "UpdateEncoreDraw",
    resource: EncoreResource.DRAW,
    operation: update,
    description:
      "Change, publish, close and draw prize draws, give entries and replace winners",
  },
  {
    name: "DeleteEncoreDraw",
    resource: EncoreResource.DRAW,
    operation: remove,
    description: "Delete drafts of prize draws",
  },
  {
    name: "ReadEncoreReward",
    resource: EncoreResource.REWARD,
    operation: read,
    description: "See rewards and coupons",
  },
  {
    name: "CreateEncoreReward",
    resource: EncoreResource.REWARD,
    operation: create,
    description: "Draft rewards",
  },
  {
    name: "UpdateEncoreReward",
    resource: EncoreResource.REWARD,
    operation: update,
    description: "Change, publish and give rewards, and take coupons back",
  },
  {
    name: "DeleteEncoreReward",
    resource: EncoreResource.REWARD,
    operation: remove,
    description: "Delete drafts of rewards",
  },
  {
    name: "ReadEncoreComplaint",
    resource: EncoreResource.COMPLAINT,
    operation: read,
    description: "See complaints and suggestions",
  },
  {
    name: "CreateEncoreComplaint",
    resource: EncoreResource.COMPLAINT,
    operation: create,
    description: "Open complaints for customers",
  },
  {
    name: "UpdateEncoreComplaint",
    resource: EncoreResource.COMPLAINT,
    operation: update,
    description:
      "Answer complaints, give remedies within the role's limit, decide on suggestions",
  },
  {
    name: "DeleteEncoreComplaint",
    resource: EncoreResource.COMPLAINT,
    operation: remove,
    description: "Delete complaints",
  },
  {
    name: "ReadEncoreMessage",
    resource: EncoreResource.MESSAGE,
    operation: read,
    description: "See messages and their templates",
  },
  {
    name: "UpdateEncoreMessage",
    resource: EncoreResource.MESSAGE,
    operation: update,
    description: "Change templates and send tests of them",
  },
  {
    name: "ReadEncoreResult",
    resource: EncoreResource.RESULT,
    operation: read,
    description: "See and export what surveys brought",
  },
  {
    name: "ReadEncoreImport",
    resource: EncoreResource.IMPORT,
    operation: read,
    description: "See imports",
  },
  {
    name: "CreateEncoreImport",
    resource: EncoreResource.IMPORT,
    operation: create,
    description: "Import history",
  },
  {
    name: "DeleteEncoreImport",
    resource: EncoreResource.IMPORT,
    operation: remove,
    description: "Undo imports",
  },
  {
    name: "ReadEncoreReferral",
    resource: EncoreResource.REFERRAL,
    operation: read,
    description: "See who brought whom",
  },
  {
    name: "UpdateEncoreReferral",
    resource: EncoreResource.REFERRAL,
    operation: update,
    description: "Approve and reject referrals",
  },
  {
    name: "ReadEncoreSurvey",
    resource: EncoreResource.SURVEY,
    operation: read,
    description: "See surveys, who was invited and what was answered",
  },
  {
    name: "CreateEncoreSurvey",
    resource: EncoreResource.SURVEY,
    operation: create,
    description: "Draft surveys",
  },
  {
    name: "UpdateEncoreSurvey",
    resource: EncoreResource.SURVEY,
    operation: update,
    description: "Change, publish, archive and send surveys",
  },
  {
    name: "DeleteEncoreSurvey",
    resource: EncoreResource.SURVEY,
    operation: remove,
    description: "Delete drafts of surveys",
  },
])
