import { Client } from "pg"

const PRODUCTS = 500

/**
 * So many responses over the last two years, each with an NPS, a satisfaction, an effort
 * and a choice, of orders of one to three of 500 products: what the surveys of a busy shop
 * leave behind. The months that are over are then counted as the hourly job does.
 */
export async function fillWithResponses(
  databaseUrl: string,
  count: number
): Promise<void> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    // Without triggers, which would look for a counted month with each of millions of rows.
    await client.query(
      "set session_replication_role = replica; delete from encore_results_month"
    )
    await client.query(
      `insert into encore_survey (id, name, texts, trigger, delivery, slug)
       values ('encsrv_bench', 'Bench', '{"en":{"title":"Bench"}}', 'manual',
         '{"trigger":"manual"}', 'bench')
       on conflict do nothing`
    )
    await client.query(
      `insert into encore_survey_question (
         id, survey_id, version, key, position, type, kind, level, texts, choices)
       values
         ('encqst_b0', 'encsrv_bench', 1, 'nps', 0, 'score', 'nps', 'emotional', '{}', null),
         ('encqst_b1', 'encsrv_bench', 1, 'delivery', 1, 'score', 'satisfaction',
           'cognitive', '{}', null),
         ('encqst_b2', 'encsrv_bench', 1, 'ease', 2, 'score', 'effort', 'behavioural',
           '{}', null),
         ('encqst_b3', 'encsrv_bench', 1, 'source', 3, 'choice', null, null, '{}', '[]')
       on conflict do nothing`
    )
    await client.query(
      `insert into encore_survey_response (
         id, survey_id, version, source, answered_at, locale, stage, tier_id,
         country_code, sales_channel_id, product_ids, nps_score, nps_segment, nps_preset)
       select 'encrsp_bench_' || n, 'encsrv_bench', 1, 'link',
         now() - interval '730 days' * (n::float / $1), 'en',
         (array['first_contact', 'first_purchase', 'repeat_contact', 'loyalty'])[1 + n % 4],
         'enctier_' || n % 5, (array['de', 'es', 'gr', 'us', 'cn'])[1 + n % 5],
         'sc_' || n % 3,
         (select array_agg('prod_' || (n * 7 + l * 131) % ${PRODUCTS})
          from generate_series(0, n % 3) l),
         n * 13 % 11, case when n * 13 % 11 >= 9 then 'promoter'
           when n * 13 % 11 >= 7 then 'passive' else 'detractor' end, 'standard'
       from generate_series(1, $1::integer) n
       on conflict do nothing`,
      [count]
    )
    await client.query(
      `insert into encore_survey_answer (
         id, response_id, survey_id, question_id, question_key, type, kind, level, score,
         choices, answered_at)
       select 'encans_bench_' || n || '_' || q.position, 'encrsp_bench_' || n, q.survey_id,
         q.id, q.key, q.type, q.kind, q.level,
         case q.kind when 'nps' then n * 13 % 11 when 'satisfaction' then 1 + n % 5
           when 'effort' then 1 + n % 7 end,
         case when q.type = 'choice'
           then array[(array['friend', 'search', 'ad'])[1 + n % 3]] end,
         now() - interval '730 days' * (n::float / $1)
       from generate_series(1, $1::integer) n, encore_survey_question q
       where q.survey_id = 'encsrv_bench'
       on conflict do nothing`,
      [count]
    )
    await client.query(
      "vacuum (analyze) encore_survey_response, encore_survey_answer, encore_survey"
    )
    let month: Date | null
    do {
      const { rows } = await client.query<{ month: Date | null }>(
        "select encore_results_count_next() as month"
      )
      month = rows[0]?.month ?? null
    } while (month)
    await client.query(
      "vacuum (analyze) encore_results_score_count, encore_results_answer_count"
    )
  } finally {
    await client.end()
  }
}
