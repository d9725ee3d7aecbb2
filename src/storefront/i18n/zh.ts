import { zh as complaints } from "./complaints/zh.ts"
import { zh as surveys } from "./surveys/zh.ts"
import { zh as consents } from "./consents/zh.ts"
import { zh as draws } from "./draws/zh.ts"
import { cards } from "./cards/zh.ts"
import { zh as tiers } from "./tiers/zh.ts"
import type { Messages } from "./index.ts"
import type { Translation } from "./texts.ts"
import { zh as referrals } from "./referrals/zh.ts"
import { stamps } from "./stamps/zh.ts"
import { zh as rewards } from "./rewards/zh.ts"

export const zh: Translation<Messages> = {
  ...draws,
  ...complaints,
  ...surveys,
  ...consents,
  points: { other: "积分" },

  order_earns: "此订单可获得",
  order_would_earn: "拥有账户后，此订单可获得",
  order_earns_nothing: "此订单不累积积分",
  ready_at_once: "下单后即可使用",
  ready_on: "自{date}起可用",
  ready_now: "现在即可使用",
  ready_after_captured: { other: "扣款 {count} 天后可用" },
  ready_after_delivered: { other: "送达 {count} 天后可用" },
  ready_after_completed: { other: "订单完成 {count} 天后可用" },
  ready_once_captured: "扣款后即可使用",
  ready_once_delivered: "送达后即可使用",
  ready_once_completed: "订单完成后即可使用",
  how_worked_out: "积分如何计算",
  total: "合计",
  guest_how: "付款前登录或注册，这些积分就归您所有。",
  sign_in: "登录",
  create_account: "注册账户",

  your_points: "您的积分",
  available: "可用",
  worth: "相当于 {amount}",
  pending: "待生效",
  pending_until: "自{date}起可用",
  pending_part: "其中 {count} 自{date}起可用",
  held: "已为购物车预留",
  debt: "待抵扣",
  debt_hint: "今后获得的积分将优先用于抵扣。",
  expires_next: "即将到期",
  on_date: "{date}到期",
  next_tier: "下一等级",
  next_tier_missing: "还差：{what}",
  orders: { other: "{count} 个订单" },

  spend_label: "使用积分数量",
  spend_none: "不使用",
  spend_all: "全部",
  spend_worth: "可抵 {amount}",
  spend_left: "使用后剩余 {points}",
  spend_range: "可用 {min} 至 {max}（最多抵 {amount}）",
  spend_range_steps: "可用 {min} 至 {max}（最多抵 {amount}），须为 {step} 的倍数",
  spend_invalid: "请输入此订单可使用的积分数量。",
  spend_apply: "使用",
  spend_remove: "取消使用",
  spend_working: "请稍候…",
  spend_applied: "积分抵扣",
  spend_failed: "商店暂时无法完成此操作。请重试，不会重复扣除。",
  spend_unsure: "商店没有响应。请重试，不会重复扣除。",

  loading: "正在加载您的积分…",
  error_title: "暂时无法显示您的积分",
  error_network: "无法连接到商店。",
  error_signed_out: "请重新登录后查看。",
  error_order_safe: "您的订单不受影响。",
  retry: "重试",

  announce_earn: "此订单可获得 {points}。",
  announce_available: "您有 {points}可用。",
  announce_spent: "积分抵扣：{amount}。新的总额：{total}。",
  announce_unspent: "未使用积分。新的总额：{total}。",

  membership: "会员卡",
  card_number: "卡号",
  stage: "阶段",
  stage_since: "自{date}起",
  stage_first_contact: "初次接触",
  stage_first_purchase: "首次购买",
  stage_repeat_contact: "再次光临",
  stage_loyalty: "忠实顾客",

  history: "积分明细",
  history_empty: "您还没有积分。首次下单后，积分会显示在这里。",
  history_range: "第 {from}–{to} 条，共 {count} 条",
  newer: "较新",
  older: "较早",
  pages: "积分明细分页",
  entry_award: "获得",
  entry_adjustment: "调整",
  entry_reversal: "扣回",
  entry_expiry: "过期",
  entry_redemption: "使用",
  entry_restoration: "退还",
  entry_merge: "自其他账户转入",
  entry_opening: "期初余额",
  entry_expires: "{date}到期",
  entry_expires_idle: { other: "{count} 天没有获得或使用积分后到期" },
  see_order: "查看订单",

  order_points: "此订单的积分",
  order_points_earned: "获得",
  order_points_waiting: "正在为您记入积分…",
  order_points_late: "记入时间比平时长。您的积分不会丢失，稍后会显示在您的账户中。",
  order_points_none: "此订单没有积分变动。",
  order_points_lost: "此订单的积分已全部扣回",
  order_points_guest:
    "此订单以访客身份下单，因此尚未获得积分。注册账户后，下次订单即可获得积分。",
  check_again: "再次查看",

  ...referrals,
  ...stamps,
  ...cards,
  ...tiers,
  ...rewards,
}
