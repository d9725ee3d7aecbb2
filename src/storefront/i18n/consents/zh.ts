import type { Translation } from "../texts.ts"
import type { en } from "./en.ts"

export const zh: Translation<typeof en> = {
  consents_title: "我们可以给您发送什么",
  consents_since: "{date} 同意",
  consents_ended: "{date} 撤回",
  consents_kept: "已保存",
  consents_failed: "未能保存。请稍后再试。",
}
