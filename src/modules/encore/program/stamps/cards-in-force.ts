/** The expression that answers all cards that were ever published, with the versions that
 * were in force: part of `programInForce`. */
export const STAMP_CARDS = `coalesce((
        select jsonb_agg(jsonb_build_object(
          'id', c.id, 'name', c.name, 'description', c.description, 'versions', v.versions
        ) order by c.created_at, c.id)
        from encore_stamp_card c
        join lateral (
          select jsonb_agg(jsonb_build_object(
            'id', w.id, 'terms', w.terms, 'from', w."from", 'until', w.until
          ) order by w.version) as versions
          from encore_stamp_card_version w
          where w.card_id = c.id and w."from" is not null and w.deleted_at is null
        ) v on v.versions is not null
        where c.status <> 'draft' and c.deleted_at is null
      ), '[]'::jsonb)`
