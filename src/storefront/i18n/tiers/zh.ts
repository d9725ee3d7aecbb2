import type { Dictionary } from "../texts.ts"

export const zh = {
  tier: "您的等级",
  tier_none: "尚无等级",
  tier_until: "有效期至 {date}（若无新增）",
  tier_ends: "您的等级将于 {date} 到期。",
  tier_ends_then: "您的等级将于 {date} 到期，之后为{name}。",
  tier_keep: "保级需要：{what}。",
  tier_multiplier: "积分 {factor} 倍",
  tier_next: "距离{name}",
  tier_all: "所有等级及其礼遇",
  tier_everybody: "人人可享",
  tier_or: "或",
} satisfies Dictionary
