export const cards = {
  card_title: "会员卡",
  card_hint: "在店内付款时出示。",
  card_qr: "您的会员卡号 {number} 的二维码",
  card_code128: "您的会员卡号 {number} 的条形码",
  card_page: "以网页打开",
  card_pdf: "打印（PDF）",
  card_show: "全屏显示供扫描",
  card_close: "关闭",
}
