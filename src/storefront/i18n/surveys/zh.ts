import type { Translation } from "../texts.ts"
import type { en } from "./en.ts"

export const zh: Translation<typeof en> = {
  survey_send: "提交回答",
  survey_change: "修改回答",
  survey_required: "请回答",
  survey_optional: "选填",
  survey_several: "可以多选。",
  survey_referral: "您的好友链接",
  survey_review: "写评价",
}
