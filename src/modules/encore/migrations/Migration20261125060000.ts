import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** What is asked, what is answered and what is complained of, each in one round trip whose
 * plans Postgres keeps: planning their statements anew took it as long as running them. */
export class Migration20261125060000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(ONE_PER_INVITATION)
    this.addSql("alter table encore_survey_invitation set (fillfactor = 80)")
    this.addSql(QUESTIONS)
    this.addSql(SHOWN)
    this.addSql(GIVEN)
    this.addSql(INVITED)
    this.addSql(LINKED)
    this.addSql(NOTE_NPS)
    this.addSql(WITHHOLD)
    this.addSql(WRITE_CHANGES)
    this.addSql(OPEN_COMPLAINTS)
    this.addSql(RECORD)
    this.addSql(INTEREST)
  }

  override async down(): Promise<void> {
    this.addSql(`
      drop function if exists encore_program_interest(text);
      drop function if exists encore_survey_record(json, json, json, timestamptz);
      drop function if exists encore_complaints_open(json);
      drop function if exists encore_changes_write(json);
      drop function if exists encore_message_withhold(text, text);
      drop function if exists encore_member_note_nps(text, text, integer, timestamptz);
      drop function if exists encore_survey_linked(text, text, text, timestamptz);
      drop function if exists encore_survey_invited(
        text, text, text, timestamptz, timestamptz);
      drop function if exists encore_survey_given(encore_survey_response);
      drop function if exists encore_survey_shown(text, integer, text);
      drop function if exists encore_survey_questions(text, integer);
      alter table encore_survey_invitation reset (fillfactor);
      drop index if exists "IDX_encore_survey_response_invitation_unique";
      create unique index if not exists "IDX_encore_survey_response_invitation_unique"
        on encore_survey_response (invitation_id)
        where invitation_id is not null and deleted_at is null;
    `)
  }
}

/** Answers are never marked as deleted, and without statistics Postgres takes another index
 * of those that aren't for as good as this one, and reads all of it. */
const ONE_PER_INVITATION = `
  drop index if exists "IDX_encore_survey_response_invitation_unique";
  create unique index if not exists "IDX_encore_survey_response_invitation_unique"
    on encore_survey_response (invitation_id) where invitation_id is not null`

/** The questions of a survey's version, in their order. */
const QUESTIONS = `
  create or replace function encore_survey_questions(p_survey text, p_version integer)
  returns jsonb language plpgsql stable as $$
  begin
    return (
      select coalesce(jsonb_agg(jsonb_build_object(
        'id', q.id, 'key', q.key, 'position', q.position, 'type', q.type,
        'kind', q.kind, 'multiple', q.multiple, 'follows_nps', q.follows_nps,
        'level', q.level, 'required', q.required, 'texts', q.texts,
        'choices', q.choices
      ) order by q.position), '[]'::jsonb)
      from encore_survey_question q
      where q.survey_id = p_survey and q.version = p_version and q.deleted_at is null);
  end $$`

/** A survey as somebody is asked it: in the version that they answered, else that of a
 * question they answer who have had the page open since, else its present one. null for
 * one that was deleted. */
const SHOWN = `
  create or replace function encore_survey_shown(
    p_survey text, p_answered integer, p_question text)
  returns jsonb language plpgsql stable as $$
  declare
    s encore_survey;
    asked integer := p_answered;
  begin
    select * into s from encore_survey where id = p_survey and deleted_at is null;
    if s.id is null then
      return null;
    end if;
    if asked is null and p_question is not null then
      select q.version into asked from encore_survey_question q
      where q.id = p_question and q.survey_id = s.id and q.deleted_at is null;
    end if;
    asked := coalesce(asked, s.version);
    return jsonb_build_object('id', s.id, 'name', s.name, 'version', asked,
      'texts', s.texts, 'delivery', s.delivery,
      'questions', encore_survey_questions(s.id, asked));
  end $$`

/** What was answered already; null: nothing. */
const GIVEN = `
  create or replace function encore_survey_given(p_response encore_survey_response)
  returns jsonb language plpgsql stable as $$
  begin
    if p_response.id is null then
      return null;
    end if;
    return jsonb_build_object('id', p_response.id,
      'answered_at', p_response.answered_at, 'nps_segment', p_response.nps_segment,
      'answers', (
        select coalesce(jsonb_agg(jsonb_build_object(
          'question_id', a.question_id, 'value', case a.type
            when 'score' then to_jsonb(a.score)
            when 'choice' then to_jsonb(a.choices)
            else to_jsonb(a.text) end
        )), '[]'::jsonb)
        from encore_survey_answer a
        where a.response_id = p_response.id and a.deleted_at is null));
  end $$`

/** What an invitation asks, by its token's hash or its id; no row for one that asks nothing
 * any more. */
const INVITED = `
  create or replace function encore_survey_invited(
    p_token_hash text, p_invitation text, p_question text, p_at timestamptz,
    p_changeable_after timestamptz)
  returns table (survey jsonb, invitation jsonb, response jsonb)
  language plpgsql stable as $$
  declare
    i encore_survey_invitation;
    r encore_survey_response;
  begin
    if p_token_hash is not null then
      select * into i from encore_survey_invitation
      where token_hash = p_token_hash and deleted_at is null;
    else
      select * into i from encore_survey_invitation
      where id = p_invitation and deleted_at is null;
    end if;
    select * into r from encore_survey_response where invitation_id = i.id;
    if r.id is null and (i.status = 'open' and i.expires_at > p_at) is not true
      or r.answered_at <= p_changeable_after
    then
      return;
    end if;
    survey := encore_survey_shown(i.survey_id, r.version, p_question);
    if survey is null then
      return;
    end if;
    invitation := jsonb_build_object('id', i.id, 'member_id', i.member_id,
      'order_id', i.order_id, 'locale', i.locale, 'stage', i.stage,
      'tier_id', i.tier_id, 'country_code', i.country_code,
      'sales_channel_id', i.sales_channel_id, 'product_ids', i.product_ids);
    response := encore_survey_given(r);
    return next;
  end $$`

/** What an open link asks; a member who has answered it lately changes that answer. */
const LINKED = `
  create or replace function encore_survey_linked(
    p_slug text, p_member text, p_question text, p_changeable_after timestamptz)
  returns table (survey jsonb, invitation jsonb, response jsonb)
  language plpgsql stable as $$
  declare
    s encore_survey;
    r encore_survey_response;
  begin
    select * into s from encore_survey
    where slug = p_slug and link_open and status = 'published' and deleted_at is null;
    if s.id is null then
      return;
    end if;
    if p_member is not null then
      select * into r from encore_survey_response
      where survey_id = s.id and member_id = p_member and invitation_id is null
        and answered_at > p_changeable_after and deleted_at is null
      order by answered_at desc limit 1;
    end if;
    survey := encore_survey_shown(s.id, r.version, p_question);
    response := encore_survey_given(r);
    return next;
  end $$`

/** Keeps on a member what they answered last; what was answered before that changes
 * nothing. A merged member's is kept where they went. */
const NOTE_NPS = `
  create or replace function encore_member_note_nps(
    p_member text, p_segment text, p_score integer, p_answered_at timestamptz)
  returns void language plpgsql as $$
  begin
    update encore_member m set nps_segment = p_segment, nps_score = p_score,
      nps_answered_at = p_answered_at, updated_at = now()
    where m.id = (
        select coalesce(asked.merged_into_id, asked.id) from encore_member asked
        where asked.id = p_member)
      and (m.nps_answered_at is null or m.nps_answered_at <= p_answered_at);
  end $$`

/** Takes back the messages about something that still wait. */
const WITHHOLD = `
  create or replace function encore_message_withhold(
    p_source_type text, p_source_id text)
  returns void language plpgsql as $$
  begin
    update encore_message set status = 'withheld', reason = 'taken_back', data = null,
      decided_at = now(), updated_at = now()
    where source_type = p_source_type and source_id = p_source_id
      and status = 'planned' and deleted_at is null;
  end $$`

/** Writes down who changed what. */
const WRITE_CHANGES = `
  create or replace function encore_changes_write(p_changes json)
  returns void language plpgsql as $$
  begin
    insert into encore_change (
      id, object_type, object_id, action, actor_type, actor_id, reason, before, after,
      created_at)
    select id, object_type, object_id, action, actor_type, actor_id, reason, before,
      after, coalesce(at, now())
    from json_to_recordset(p_changes) as r(
      id text, object_type text, object_id text, action text, actor_type text,
      actor_id text, reason text, before jsonb, after jsonb, at timestamptz);
  end $$`

/**
 * Opens complaints, each with its first message and who opened it: of the member that
 * stays, with that one's manager where no other owner is named. Answers those, and the
 * ones that were opened under the same keys before.
 */
const OPEN_COMPLAINTS = `
  create or replace function encore_complaints_open(p_complaints json)
  returns table (id text, reference text, key text, member_id text, opened boolean)
  language plpgsql as $$
  #variable_conflict use_column
  declare
    made text[];
  begin
    with input as (
      select r.*, (
          select coalesce(m.merged_into_id, m.id) from encore_member m
          where m.id = r.member_id
        ) as staying_id
      from json_to_recordset(p_complaints) as r(
        id text, key text, source text, member_id text, email text, locale text,
        order_id text, response_id text, category text, severity text, owner_id text,
        opened_at timestamptz, acknowledge_target integer, resolve_target integer,
        acknowledge_by timestamptz, resolve_by timestamptz, due_at timestamptz,
        message_id text, message text, attachments jsonb, author_type text,
        author_id text)
    ), made as (
      insert into encore_complaint (
        id, key, source, member_id, email, locale, order_id, response_id, category,
        severity, owner_id, opened_at, acknowledge_target, resolve_target,
        acknowledge_by, resolve_by, due_at, resolve_from)
      select id, key, source, staying_id, email, locale, order_id, response_id, category,
        severity, coalesce(owner_id, (
          select s.manager_id from encore_member s where s.id = staying_id)),
        opened_at, acknowledge_target, resolve_target, acknowledge_by, resolve_by,
        due_at, opened_at
      from input
      on conflict (key) where deleted_at is null do nothing
      returning id
    ), messages as (
      insert into encore_complaint_message (
        id, complaint_id, key, kind, author_type, author_id, text, attachments,
        created_at)
      select i.message_id, i.id, 'first', 'public', i.author_type, i.author_id,
        i.message, i.attachments, i.opened_at
      from input i join made on made.id = i.id
    )
    select array_agg(made.id) into made from made;
    perform encore_changes_write((
      select json_agg(json_build_object('id', r.change_id, 'object_type', 'complaint',
        'object_id', r.id, 'action', 'opened', 'actor_type', r.actor_type,
        'actor_id', r.actor_id, 'at', r.opened_at))
      from json_to_recordset(p_complaints) as r(
        id text, change_id text, actor_type text, actor_id text, opened_at timestamptz)
      where r.id = any(made)));
    return query
    select c.id, c.reference, c.key, c.member_id, coalesce(c.id = any(made), false)
    from encore_complaint c
    where c.key = any(array(
        select r.key from json_to_recordset(p_complaints) as r(key text)))
      and c.deleted_at is null;
  end $$`

/** The settings, and whether any published rule or open draw rewards an activity. */
const INTEREST = `
  create or replace function encore_program_interest(p_trigger text)
  returns table (settings jsonb, rewarded boolean) language plpgsql stable as $$
  begin
    select data into settings from encore_setting where id = 'encset_program';
    rewarded := exists (
      select from encore_earning_rule r
      join encore_earning_rule_version v on v.rule_id = r.id and v.version = r.version
      where r.status = 'published' and r.deleted_at is null
        and v.definition ->> 'trigger' = p_trigger
    ) or exists (
      select from encore_draw d
      cross join lateral jsonb_array_elements(d.ways -> 'activities') as way
      where d.status = 'open' and d.deleted_at is null and way ->> 'trigger' = p_trigger
    );
    return next;
  end $$`

/**
 * Writes what somebody answered, or what they changed of it, with what follows from it: the
 * invitation's end, its reminder's, the member's NPS and, where it is one, the complaint.
 * Answers the complaint that was opened, in an array; null, with nothing written, where
 * the invitation or the answer isn't any more as it was read.
 */
const RECORD = `
  create or replace function encore_survey_record(
    p_response json, p_answers json, p_complaint json, p_changeable_after timestamptz)
  returns jsonb language plpgsql as $$
  declare
    n encore_survey_response := json_populate_record(
      null::encore_survey_response, p_response);
  begin
    perform 1 from encore_member where id = n.member_id for no key update;
    if n.changed_at is not null then
      update encore_survey_response set changed_at = n.changed_at, locale = n.locale,
        nps_score = n.nps_score, nps_segment = n.nps_segment,
        nps_preset = n.nps_preset, updated_at = now()
      where id = n.id and member_id is not distinct from n.member_id
      returning answered_at into n.answered_at;
      if not found then
        return null;
      end if;
      delete from encore_survey_answer where response_id = n.id;
    else
      if n.invitation_id is not null then
        update encore_survey_invitation set status = 'answered',
          answered_at = n.answered_at, updated_at = now()
        where id = n.invitation_id and member_id = n.member_id and status = 'open';
        if not found then
          return null;
        end if;
        perform encore_message_withhold('survey_invitation', n.invitation_id);
      elsif exists (
        select from encore_survey_response r
        where r.survey_id = n.survey_id and r.member_id = n.member_id
          and r.invitation_id is null and r.answered_at > p_changeable_after
          and r.deleted_at is null
      ) then
        return null;
      end if;
      insert into encore_survey_response (
        id, survey_id, version, invitation_id, member_id, order_id, source, answered_at,
        locale, stage, tier_id, country_code, sales_channel_id, product_ids, nps_score,
        nps_segment, nps_preset)
      values (
        n.id, n.survey_id, n.version, n.invitation_id, n.member_id, n.order_id, n.source,
        n.answered_at, n.locale, n.stage, n.tier_id, n.country_code, n.sales_channel_id,
        n.product_ids, n.nps_score, n.nps_segment, n.nps_preset);
    end if;
    insert into encore_survey_answer (
      id, response_id, survey_id, question_id, question_key, type, kind, level, score,
      choices, text, answered_at)
    select a.id, n.id, n.survey_id, a.question_id, a.question_key, a.type, a.kind,
      a.level, a.score, a.choices, a.text, n.answered_at
    from json_to_recordset(p_answers) as a(
      id text, question_id text, question_key text, type text, kind text, level text,
      score integer, choices text[], text text);
    if n.nps_score is not null and n.member_id is not null then
      perform encore_member_note_nps(
        n.member_id, n.nps_segment, n.nps_score, n.answered_at);
    end if;
    if p_complaint is null then
      return '[]';
    end if;
    return (
      select jsonb_agg(to_jsonb(c))
      from encore_complaints_open(json_build_array(p_complaint)) c);
  end $$`
