/** Keys of the plugin's queries; a prefix of a key names all queries under it. */
export const queryKeys = {
  all: ["encore"] as const,
  members: ["encore", "members"] as const,
  member: (id: string) => ["encore", "members", id] as const,
  orders: ["encore", "orders"] as const,
  earningRules: ["encore", "earning-rules"] as const,
  referrals: ["encore", "referrals"] as const,
  rewards: ["encore", "rewards"] as const,
  coupons: ["encore", "coupons"] as const,
  settings: ["encore", "settings"] as const,
  tiers: ["encore", "tiers"] as const,
  changes: ["encore", "changes"] as const,
  stampCards: ["encore", "stamp-cards"] as const,
  imports: ["encore", "imports"] as const,
  messages: ["encore", "messages"] as const,
  templates: ["encore", "templates"] as const,
  draws: ["encore", "draws"] as const,
}
