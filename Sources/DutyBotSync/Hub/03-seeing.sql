-- The hub, part 3 of 6: who sees what. Row security decides, whatever is asked.
SET LOCAL ROLE hub_owner;
SET LOCAL search_path = hub, pg_temp;

-- Who is asking: SESSION_USER, so that it holds within functions that run as their owner. NULL: not enrolled, or revoked.
CREATE FUNCTION me() RETURNS int STABLE SECURITY DEFINER LANGUAGE sql SET search_path = hub, pg_temp AS $$
  SELECT machine_no FROM machines WHERE role = session_user AND revoked IS NULL $$;

-- A machine its room, a committee the rooms that it guides, a county or city its own and those of all under it.
CREATE FUNCTION my_rooms(to_write boolean DEFAULT false) RETURNS TABLE (room_no int)
STABLE SECURITY DEFINER LANGUAGE sql ROWS 1000 SET search_path = hub, pg_temp AS $$
  WITH RECURSIVE mine AS (SELECT scope, id FROM grants WHERE machine_no = me() AND (writes OR NOT to_write)),
  under AS (
    SELECT id AS cppcc FROM mine WHERE scope = 'cppcc'
    UNION SELECT c.cppcc FROM cppccs c JOIN under ON c.over = under.cppcc)
  SELECT r.room_no FROM rooms r JOIN mine ON mine.scope = 'room' AND mine.id = r.room
  UNION SELECT r.room_no FROM rooms r JOIN mine ON mine.scope = 'committee' AND mine.id = r.committee
  UNION SELECT r.room_no FROM rooms r JOIN under USING (cppcc) $$;
-- The rooms that it is a machine of: only there are boxes and keys for it.
CREATE FUNCTION my_own_rooms() RETURNS TABLE (room_no int)
STABLE SECURITY DEFINER LANGUAGE sql ROWS 5 SET search_path = hub, pg_temp AS $$
  SELECT r.room_no FROM grants g JOIN rooms r ON r.room = g.id WHERE g.scope = 'room' AND g.machine_no = me() $$;
CREATE FUNCTION my_origins() RETURNS TABLE (origin_no int)
STABLE SECURITY DEFINER LANGUAGE sql ROWS 2000 SET search_path = hub, pg_temp AS $$
  SELECT o.origin_no FROM origins o JOIN my_rooms() USING (room_no) $$;
CREATE FUNCTION my_own_origins() RETURNS TABLE (origin_no int)
STABLE SECURITY DEFINER LANGUAGE sql ROWS 10 SET search_path = hub, pg_temp AS $$
  SELECT o.origin_no FROM origins o JOIN my_own_rooms() USING (room_no) $$;
-- Whose keys it needs: its own, those that brought chains it sees, those of rooms it sees.
CREATE FUNCTION my_machines() RETURNS TABLE (machine_no int)
STABLE SECURITY DEFINER LANGUAGE sql ROWS 1000 SET search_path = hub, pg_temp AS $$
  SELECT me()
  UNION SELECT o.machine_no FROM origins o JOIN my_rooms() USING (room_no)
  UNION SELECT g.machine_no FROM my_rooms() JOIN rooms r USING (room_no) JOIN grants g ON g.scope = 'room' AND g.id = r.room $$;

DO $$
DECLARE kept text;
BEGIN
  FOR kept IN SELECT relname FROM pg_class WHERE relnamespace = 'hub'::regnamespace AND relkind = 'r' LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', kept);
  END LOOP;
END $$;
-- Each set is worked out once for a statement and not once for a row.
CREATE POLICY see ON version  FOR SELECT USING (true);
CREATE POLICY see ON rooms    FOR SELECT TO hub_machine USING (room_no IN (SELECT m.room_no FROM my_rooms() m));
CREATE POLICY see ON origins  FOR SELECT TO hub_machine USING (room_no IN (SELECT m.room_no FROM my_rooms() m));
CREATE POLICY see ON entries  FOR SELECT TO hub_machine USING (origin_no IN (SELECT m.origin_no FROM my_origins() m));
CREATE POLICY see ON witness  FOR SELECT TO hub_machine USING (origin_no IN (SELECT m.origin_no FROM my_origins() m));
CREATE POLICY see ON texts    FOR SELECT TO hub_machine USING (
  CASE WHEN epoch IS NULL THEN origin_no IN (SELECT m.origin_no FROM my_origins() m)
       ELSE origin_no IN (SELECT m.origin_no FROM my_own_origins() m) END);
CREATE POLICY see ON room_keys FOR SELECT TO hub_machine USING (
  room_no IN (SELECT m.room_no FROM my_own_rooms() m) AND (holder IS NULL OR holder = (SELECT me())));
CREATE POLICY see ON machines FOR SELECT TO hub_machine USING (machine_no IN (SELECT m.machine_no FROM my_machines() m));
CREATE POLICY see ON grants   FOR SELECT TO hub_machine USING (machine_no = (SELECT me()));

-- By column: nobody reads a nonce, or a clone would greet with another's; a machine needs nobody's login.
GRANT SELECT ON version, rooms, entries, witness, texts, room_keys, grants TO hub_machine;
GRANT SELECT (origin_no, origin, machine_no, room_no, key, store, generation, number, hash, signature) ON origins
  TO hub_machine, hub_clerk;
GRANT SELECT (machine_no, label, sign_key, box_key, box_proof, enrolled, revoked) ON machines TO hub_machine;

-- The office sees who is there and how far each chain has got: no entry, no text, no key. It writes by functions alone.
DO $$
DECLARE kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY['cppccs', 'committees', 'rooms', 'machines', 'grants', 'origins', 'invitations'] LOOP
    EXECUTE format('CREATE POLICY clerk ON %I FOR SELECT TO hub_clerk USING (true)', kept);
  END LOOP;
END $$;
GRANT SELECT ON version, cppccs, committees, rooms, machines, grants, invitations TO hub_clerk;

-- Who the caller is and which version this hub has; no row where it is not enrolled or was revoked.
CREATE FUNCTION hello() RETURNS TABLE (machine int, label text, version int, now timestamptz)
STABLE SECURITY DEFINER LANGUAGE sql ROWS 1 SET search_path = hub, pg_temp AS $$
  SELECT m.machine_no, m.label, (SELECT max(v.number) FROM version v), clock_timestamp()
  FROM machines m WHERE m.machine_no = me() $$;

-- Pulling. The cursor is what the caller has, chain by chain: a chain has no gaps, so no late commit can be skipped. Nothing of
-- this runs as its owner; without a SET of their own the functions are folded into the question that calls them.
--
-- Also told: chains that the hub has less of than the caller, after it was set back.
CREATE FUNCTION news(p_origin text[], p_number int[])
RETURNS TABLE (origin text, room text, key bytea, store text, generation int, machine int, have int, head int, hash bytea,
  signature bytea)
STABLE LANGUAGE sql AS $$
  SELECT o.origin, r.room, o.key, o.store, o.generation, o.machine_no, coalesce(h.number, 0), o.number, o.hash, o.signature
  FROM hub.origins o JOIN hub.rooms r USING (room_no)
  LEFT JOIN ROWS FROM (unnest(p_origin), unnest(p_number)) h (origin, number) ON h.origin = o.origin
  WHERE o.number <> coalesce(h.number, 0)
  ORDER BY o.origin_no $$;

-- The entries of stretches of chains, each after one number and up to another: of many small chains at once.
CREATE FUNCTION entries_of(p_origin text[], p_after int[], p_upto int[])
RETURNS TABLE (place int, number int, id text, turn text, matter text, act text, actor text, occurred bigint, recorded bigint,
  body text, hash bytea)
STABLE LANGUAGE sql AS $$
  SELECT w.place::int - 1, e.number, e.id, e.turn, e.matter, e.act, e.actor, e.occurred, e.recorded, e.body, e.hash
  FROM ROWS FROM (unnest(p_origin), unnest(p_after), unnest(p_upto)) WITH ORDINALITY w (origin, after, upto, place)
  JOIN hub.origins o ON o.origin = w.origin
  JOIN hub.entries e ON e.origin_no = o.origin_no AND e.number > w.after AND e.number <= w.upto
  ORDER BY w.place, e.number $$;
CREATE FUNCTION texts_of(p_origin text[], p_after int[], p_upto int[])
RETURNS TABLE (place int, number int, field text, epoch int, data bytea)
STABLE LANGUAGE sql AS $$
  SELECT w.place::int - 1, t.number, t.field, t.epoch, t.data
  FROM ROWS FROM (unnest(p_origin), unnest(p_after), unnest(p_upto)) WITH ORDINALITY w (origin, after, upto, place)
  JOIN hub.origins o ON o.origin = w.origin
  JOIN hub.texts t ON t.origin_no = o.origin_no AND t.number > w.after AND t.number <= w.upto
  ORDER BY w.place, t.number, t.field $$;

CREATE FUNCTION texts_at(p_origin text, p_number int[])
RETURNS TABLE (number int, field text, epoch int, data bytea)
STABLE LANGUAGE sql AS $$
  SELECT t.number, t.field, t.epoch, t.data
  FROM hub.texts t
  WHERE t.origin_no = (SELECT o.origin_no FROM hub.origins o WHERE o.origin = p_origin) AND t.number = ANY (p_number)
  ORDER BY t.number, t.field $$;

GRANT EXECUTE ON FUNCTION me, my_rooms, my_own_rooms, my_origins, my_own_origins, my_machines, hello, news, entries_of, texts_of,
  texts_at TO hub_machine;
RESET ROLE;
