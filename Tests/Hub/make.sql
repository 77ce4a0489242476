-- What scripts/hub-check makes chains with: functions that build entries as a store would and push them as whoever is logged in.
CREATE SCHEMA try;
GRANT USAGE ON SCHEMA try TO PUBLIC;
-- Keys that are easy to tell apart.
CREATE FUNCTION try.key(c text) RETURNS bytea LANGUAGE sql AS $$ SELECT decode(repeat(c, 32), 'hex') $$;
CREATE FUNCTION try.origin(k text, room text, generation int DEFAULT 1) RETURNS text SECURITY DEFINER LANGUAGE sql AS
$$ SELECT hub.origin_of(try.key(k), 'store', generation, room) $$;

-- What a push is made of: n entries from a number on, all of one matter and act; `mark` tells two writings of one number apart.
CREATE TYPE try.made AS (id text[], turn text[], matter text[], act text[], actor text[], occurred bigint[], recorded bigint[],
  body text[], hash bytea[]);
CREATE FUNCTION try.make(origin text, room text, first int, n int, matter text, act text, body text, recorded bigint, mark text)
RETURNS try.made SECURITY DEFINER LANGUAGE plpgsql AS $$
#variable_conflict use_variable
DECLARE
  m try.made := ROW('{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}');
  previous bytea := coalesce((SELECT e.hash FROM hub.entries e JOIN hub.origins o USING (origin_no)
    WHERE o.origin = make.origin AND e.number = first - 1), '');
  i int;
  a_body text;
BEGIN
  FOR i IN first .. first + n - 1 LOOP
    a_body := replace(coalesce(body, '{"count":#,"facts":{},"v":1}'), '#', i::text);
    previous := hub.entry_hash(mark || '-' || i, origin, i, 't', room, matter, act, NULL, recorded, recorded, a_body, previous);
    m := ROW(m.id || (mark || '-' || i), m.turn || 't'::text, m.matter || matter, m.act || act, m.actor || NULL::text,
      m.occurred || recorded, m.recorded || recorded, m.body || a_body, m.hash || previous);
  END LOOP;
  RETURN m;
END $$;

-- Pushes them as the caller, with a text for each where a field is named; says "head/fresh".
CREATE FUNCTION try.push(k text, room text, first int, n int, matter text DEFAULT 'm', act text DEFAULT 'a', body text DEFAULT NULL,
  recorded bigint DEFAULT 1000, mark text DEFAULT 'e', field text DEFAULT NULL, epoch int DEFAULT 1, generation int DEFAULT 1)
RETURNS text LANGUAGE plpgsql AS $$
#variable_conflict use_variable
DECLARE
  origin text := try.origin(k, room, generation);
  m try.made := try.make(origin, room, first, n, matter, act, body, recorded, mark);
  told record;
  t int[] := CASE WHEN field IS NULL THEN '{}' ELSE ARRAY(SELECT generate_series(first, first + n - 1)) END;
BEGIN
  told := hub.push(origin, room, try.key(k), 'store', generation, first, m.id, m.turn, m.matter, m.act, m.actor, m.occurred,
    m.recorded, m.body, m.hash, decode(repeat('5e', 64), 'hex'), t, array_fill(field, ARRAY[cardinality(t)]),
    array_fill(epoch, ARRAY[cardinality(t)]), array_fill('\xb0'::bytea, ARRAY[cardinality(t)]));
  RETURN told.number || '/' || told.fresh;
END $$;

-- Only texts of what is there, in any field.
CREATE FUNCTION try.texts(k text, room text, numbers int[], field text, epoch int DEFAULT 1, data bytea DEFAULT '\xb0')
RETURNS text LANGUAGE sql AS $$
  SELECT number || '/' || fresh FROM hub.push(try.origin(k, room), room, try.key(k), 'store', 1, 1, '{}', '{}', '{}', '{}', '{}', '{}',
    '{}', '{}', '{}', NULL, numbers, array_fill(field, ARRAY[cardinality(numbers)]),
    array_fill(epoch, ARRAY[cardinality(numbers)]), array_fill(data, ARRAY[cardinality(numbers)])) $$;

-- One entry as it is given, whatever it is: 'given' has the columns, all else is a plain one. The hash is worked out where it can be.
CREATE FUNCTION try.odd(k text, room text, given jsonb) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  o text := coalesce(given ->> 'origin', try.origin(k, coalesce(given ->> 'place', room)));
  m try.made := try.make(o, coalesce(given ->> 'place', room), coalesce((given ->> 'first')::int, 1), 1,
    coalesce(given ->> 'matter', 'm'), coalesce(given ->> 'act', 'a'), given ->> 'body', 1000, coalesce(given ->> 'id', 'odd'));
  told record;
BEGIN
  IF given ? 'hash' THEN m.hash := ARRAY[decode(given ->> 'hash', 'hex')]; END IF;
  IF given ? 'turns' THEN m.turn := (given ->> 'turns')::text[]; END IF;
  IF given ? 'ids' THEN m.id := (given ->> 'ids')::text[]; END IF;
  IF given ? 'changed' THEN m.body := ARRAY['{}']; END IF;
  told := hub.push(o, room, CASE WHEN given ? 'nokey' THEN NULL ELSE try.key(coalesce(given ->> 'key', k)) END,
    CASE WHEN given ? 'nokey' THEN NULL ELSE 'store' END, CASE WHEN given ? 'nokey' THEN NULL ELSE 1 END,
    (coalesce(given ->> 'first', '1'))::int, m.id, m.turn, m.matter, m.act, m.actor, m.occurred, m.recorded, m.body, m.hash,
    CASE WHEN given ? 'signature' THEN decode(given ->> 'signature', 'hex') ELSE decode(repeat('5e', 64), 'hex') END);
  RETURN told.number || '/' || told.fresh;
END $$;

-- Lines of an export as the program wrote them, pushed from a number on.
CREATE TABLE try.lines (line json);
CREATE FUNCTION try.exported(first int, upto int, OUT told text) LANGUAGE sql AS $$
  WITH l AS (SELECT line, (line ->> 'number')::int n FROM try.lines WHERE (line ->> 'number')::int BETWEEN first AND upto),
  m AS (SELECT min(line ->> 'origin') origin, array_agg(line ->> 'id' ORDER BY n) id, array_agg(line ->> 'turn' ORDER BY n) turn,
    array_agg(line ->> 'matter' ORDER BY n) matter, array_agg(line ->> 'act' ORDER BY n) act,
    array_agg(line ->> 'actor' ORDER BY n) actor,
    array_agg((extract(epoch FROM (line ->> 'occurred')::timestamptz) * 1000)::bigint ORDER BY n) occurred,
    array_agg((extract(epoch FROM (line ->> 'recorded')::timestamptz) * 1000)::bigint ORDER BY n) recorded,
    array_agg(line ->> 'body' ORDER BY n) body, array_agg(decode(line ->> 'hash', 'hex') ORDER BY n) hash FROM l)
  SELECT p.number || '/' || p.fresh FROM m, hub.push(m.origin, 'demo-room', NULL, NULL, NULL, first, m.id, m.turn, m.matter, m.act,
    m.actor, m.occurred, m.recorded, m.body, m.hash, NULL) p $$;
GRANT SELECT ON try.lines TO PUBLIC;
