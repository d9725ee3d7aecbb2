import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Counts of answers by month, and what keeps them true. */
export class Migration20261125030000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(TABLES)
    this.addSql(COUNTING)
    this.addSql(CHANGES)
  }

  override async down(): Promise<void> {
    this.addSql(`
      drop trigger if exists encore_results_changed on encore_survey_response;
      drop trigger if exists encore_results_changed on encore_survey_answer;
      drop trigger if exists encore_results_added on encore_survey_response;
      drop trigger if exists encore_results_added on encore_survey_answer;
      drop trigger if exists encore_results_removed on encore_survey_response;
      drop trigger if exists encore_results_removed on encore_survey_answer;
      drop function if exists encore_results_uncount();
      drop function if exists encore_results_count_next();
      drop table if exists encore_results_answer_count;
      drop table if exists encore_results_score_count;
      drop table if exists encore_results_month;
    `)
  }
}

const TABLES = `
  create table if not exists encore_results_month (
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    constraint encore_results_month_pkey primary key (starts_at)
  );

  create table if not exists encore_results_score_count (
    month timestamptz not null,
    dimension text not null,
    survey_id text not null,
    key text null,
    score integer not null,
    count integer not null
  );
  create index if not exists "IDX_encore_results_score_count"
    on encore_results_score_count (dimension, month)
    include (survey_id, key, score, count);

  create table if not exists encore_results_answer_count (
    month timestamptz not null,
    survey_id text not null,
    question_key text not null,
    type text not null,
    kind text null,
    level text null,
    score integer null,
    choice text null,
    count integer not null
  );
  create index if not exists "IDX_encore_results_answer_count"
    on encore_results_answer_count (month);
`

// A month is counted when it has been over for two days, by when nobody can change an
// answer of it any more. While it is counted nobody can write answers; that takes some
// tenths of a second, and whoever writes for longer than that is not waited for.
const COUNTING = `
  create or replace function encore_results_count_next() returns timestamptz
    language plpgsql as $$
  declare
    next encore_results_month;
  begin
    perform set_config('lock_timeout', '1s', true);
    lock table encore_survey_response, encore_survey_answer in share mode;

    select m.starts_at at time zone 'UTC',
      (m.starts_at + interval '1 month') at time zone 'UTC' into next
    from generate_series(
      (select date_trunc('month', min(a.answered_at) at time zone 'UTC')
       from encore_survey_response a where a.deleted_at is null),
      (now() - interval '2 days') at time zone 'UTC' - interval '1 month',
      interval '1 month'
    ) m(starts_at)
    where not exists (select from encore_results_month c
      where c.starts_at = m.starts_at at time zone 'UTC')
    order by 1 limit 1;
    if next.starts_at is null then
      return null;
    end if;

    delete from encore_results_score_count where month = next.starts_at;
    insert into encore_results_score_count (
      month, dimension, survey_id, key, score, count)
    select next.starts_at, d.dimension, r.survey_id, d.key, r.nps_score, count(*)
    from encore_survey_response r
    cross join lateral (
      select 'all' as dimension, null::text as key
      union all select 'stage', r.stage
      union all select 'tier', r.tier_id
      union all select 'country', r.country_code
      union all select 'channel', r.sales_channel_id
      union all select 'product', p from unnest(r.product_ids) p
    ) d
    where r.nps_score is not null and r.deleted_at is null
      and r.answered_at >= next.starts_at and r.answered_at < next.ends_at
    group by 2, 3, 4, 5;

    delete from encore_results_answer_count where month = next.starts_at;
    insert into encore_results_answer_count (
      month, survey_id, question_key, type, kind, level, score, choice, count)
    select next.starts_at, a.survey_id, a.question_key, a.type, a.kind, a.level,
      a.score, null, count(*)
    from encore_survey_answer a
    where a.deleted_at is null
      and a.answered_at >= next.starts_at and a.answered_at < next.ends_at
    group by 2, 3, 4, 5, 6, 7
    union all
    select next.starts_at, a.survey_id, a.question_key, a.type, null, null, null,
      c.choice, count(*)
    from encore_survey_answer a, unnest(a.choices) c(choice)
    where a.type = 'choice' and a.deleted_at is null
      and a.answered_at >= next.starts_at and a.answered_at < next.ends_at
    group by 2, 3, 4, 8;

    insert into encore_results_month select next.*;
    return next.starts_at;
  exception when lock_not_available then
    return null;
  end $$;
`

// Whatever changes what was counted takes the month's count back in the same transaction.
// An answer of the last day is in no month that is counted: there nothing is looked up.
const CHANGES = `
  create or replace function encore_results_uncount() returns trigger
    language plpgsql as $$
  declare
    changed timestamptz[] := array[]::timestamptz[];
  begin
    if tg_op <> 'INSERT' then
      changed := changed || old.answered_at;
    end if;
    if tg_op <> 'DELETE' then
      changed := changed || new.answered_at;
    end if;
    delete from encore_results_month where starts_at = any (
      select date_trunc('month', c at time zone 'UTC') at time zone 'UTC'
      from unnest(changed) c);
    return null;
  end $$;

  ${[
    [
      "encore_survey_response",
      "survey_id, answered_at, nps_score, stage, tier_id, country_code, sales_channel_id, product_ids, deleted_at",
    ],
    [
      "encore_survey_answer",
      "survey_id, answered_at, question_key, type, kind, level, score, choices, deleted_at",
    ],
  ]
    .map(
      ([table, columns]) => `
  create or replace trigger encore_results_added after insert on ${table}
    for each row when (new.answered_at < clock_timestamp() - interval '1 day')
    execute function encore_results_uncount();
  create or replace trigger encore_results_removed after delete on ${table}
    for each row when (old.answered_at < clock_timestamp() - interval '1 day')
    execute function encore_results_uncount();
  create or replace trigger encore_results_changed after update of ${columns} on ${table}
    for each row when (row(${listed("old", columns!)})
      is distinct from row(${listed("new", columns!)}))
    execute function encore_results_uncount();`
    )
    .join("")}
`

function listed(row: string, columns: string): string {
  return columns
    .split(", ")
    .map((column) => `${row}.${column}`)
    .join(", ")
}
