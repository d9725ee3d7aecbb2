import type { Translation } from "../texts.ts"
import type { stamps as en } from "./en.ts"

export const stamps: Translation<typeof en> = {
  stamps_heading: "集章卡",
  stamps_empty: "目前没有集章卡。",
  stamps_progress: "已集 {stamps} / {places} 枚",
  stamps_reward: "集满可得：{reward}",
  stamps_missing: { other: "还差 {count} 枚" },
  stamps_owed: { other: "有 {count} 枚印章用于抵补已退货订单换得的奖励" },
  stamps_full: { other: "已集满 {count} 张" },
  stamps_lapse: "下一枚印章将于 {date} 失效",
  stamps_until: "集章截止 {date}",
  stamps_closed: "此卡已停止集章。",
  order_stamps: "此订单的印章",
  order_stamps_brought: { other: "“{card}”获得 {count} 枚" },
}
