import { Client } from "pg"

/** Purchases of one member in the history. */
const PER_MEMBER = 10

/**
 * So many purchases of three lines, over the last quarter, of a tenth as many members:
 * what the orders of a busy shop leave behind. Written past the intake, which would award
 * them as well.
 */
export async function fillWithPurchases(
  databaseUrl: string,
  count: number
): Promise<void> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query(
      `insert into encore_member (
         id, card_number, referral_code, contacted_at, stage, stage_reason, stage_since,
         raw_net_total)
       select 'encmem_bench_' || n, 'bench' || n, 'bench' || n, now() - interval '1 year',
         'first_contact', '{}', now(), '{"value":"0","precision":20}'
       from generate_series(0, $1::integer / $2 - 1) n
       on conflict do nothing`,
      [count, PER_MEMBER]
    )
    await client.query(
      `insert into encore_purchase (
         id, source, source_id, member_id, currency_code, amount, raw_amount,
         item_count, basket, placed_at)
       select 'encpur_bench_' || n, 'import', 'bench_' || n,
         'encmem_bench_' || n % ($1::integer / $2), 'eur', 90,
         '{"value":"90","precision":20}', 6,
         jsonb_build_object('currency_code', 'eur', 'points_paid', '0',
           'shipping', '{"net":"5","gross":"6.15"}'::jsonb,
           'lines', (
             select jsonb_agg(jsonb_build_object(
               'id', 'ordli_' || n || '_' || l, 'title', 'Product ' || l,
               'product_id', 'prod_' || (n + l) % 40, 'quantity', l,
               'net', (24.39 + l)::text, 'gross', (30 + l)::text,
               'category_ids', jsonb_build_array('cat_' || (n + l) % 5),
               'tag_ids', jsonb_build_array('tag_' || (n + l) % 4)))
             from generate_series(1, 3) l)),
         now() - interval '80 days' * (n::float / $1)
       from generate_series(0, $1::integer - 1) n
       on conflict do nothing`,
      [count, PER_MEMBER]
    )
    await client.query("vacuum (analyze) encore_purchase, encore_member")
  } finally {
    await client.end()
  }
}
