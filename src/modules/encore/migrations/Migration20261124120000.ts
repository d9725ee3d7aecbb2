import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** What results are read along, and the folded texts that are searched. */
export class Migration20261124120000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create or replace function encore_fold(text text) returns text
        language sql immutable strict parallel safe
        return translate(
          normalize(lower(text), nfkd),
          U&'\\03C2\\0300\\0301\\0302\\0303\\0306\\0308\\0327\\0342\\0345',
          U&'\\03C3'
        );
      alter table encore_survey_answer add column if not exists folded text
        generated always as (encore_fold(text)) stored;
      create index if not exists "IDX_encore_survey_answer_text"
        on encore_survey_answer (answered_at, id)
        where type = 'text' and deleted_at is null;
      create index if not exists "IDX_encore_survey_answer_answered_at"
        on encore_survey_answer (answered_at, id) where deleted_at is null;
      create index if not exists "IDX_encore_survey_response_nps"
        on encore_survey_response (answered_at)
        include (nps_score, survey_id, stage, tier_id, country_code, sales_channel_id)
        where nps_score is not null and deleted_at is null;
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`
      drop index if exists "IDX_encore_survey_response_nps";
      drop index if exists "IDX_encore_survey_answer_answered_at";
      drop index if exists "IDX_encore_survey_answer_text";
      alter table if exists encore_survey_answer drop column if exists folded;
      drop function if exists encore_fold(text);
    `)
  }
}
