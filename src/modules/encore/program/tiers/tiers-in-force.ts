/** The tiers, the lowest first, as one JSON list; a part of a statement. */
export const TIERS_IN_FORCE = `
  select coalesce(jsonb_agg(jsonb_build_object(
    'id', t.id, 'name', t.name, 'rank', t.rank, 'qualification', t.qualification,
    'multiplier', t.multiplier, 'customer_group_id', t.customer_group_id,
    'perks', coalesce(t.perks, '[]'::jsonb), 'reward_id', t.reward_id,
    'created_at', t.created_at
  ) order by t.rank), '[]'::jsonb)
  from encore_tier t where t.deleted_at is null`
