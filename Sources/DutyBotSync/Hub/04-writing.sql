-- The hub, part 4 of 6: writing. One function appends; it refuses only identity, chain, hash and size, since a content that was
-- refused would keep out all that comes behind it.
SET LOCAL ROLE hub_owner;
SET LOCAL search_path = hub, pg_temp;

-- Hashes, byte for byte as the program makes them: every part behind its length as 8 bytes. STABLE and without a SET, so that
-- they are folded into the question.
CREATE FUNCTION lp(b bytea) RETURNS bytea IMMUTABLE LANGUAGE sql AS $$ SELECT int8send(octet_length(b)) || b $$;
CREATE FUNCTION lp(t text) RETURNS bytea STABLE LANGUAGE sql AS $$ SELECT int8send(octet_length(t)) || convert_to(t, 'UTF8') $$;
CREATE FUNCTION lp(n bigint) RETURNS bytea IMMUTABLE LANGUAGE sql AS $$ SELECT '\x0000000000000008'::bytea || int8send(n) $$;
CREATE FUNCTION entry_hash(id text, origin text, number bigint, turn text, room text, matter text, act text, actor text,
  occurred bigint, recorded bigint, body text, previous bytea) RETURNS bytea STABLE LANGUAGE sql AS $$
  SELECT sha256(hub.lp(id) || hub.lp(origin) || hub.lp(number) || hub.lp(turn) || hub.lp(room) || hub.lp(matter) || hub.lp(act)
    || coalesce(hub.lp(actor), '\xffffffffffffffff'::bytea)   -- nobody is not an empty name
    || hub.lp(occurred) || hub.lp(recorded) || hub.lp(body) || hub.lp(previous)) $$;
CREATE FUNCTION origin_of(key bytea, store text, generation int, room text) RETURNS text STABLE LANGUAGE sql AS $$
  SELECT encode(substr(sha256(hub.lp('chain'::text) || hub.lp(encode(key, 'hex')) || hub.lp(store) || hub.lp(generation::text)
    || hub.lp(room)), 1, 20), 'hex') $$;

-- Whether an array is a plain row of so many: places in one that begins elsewhere than at 1 or is nested mean other things.
CREATE FUNCTION is_row(a anyarray, n int) RETURNS boolean IMMUTABLE LANGUAGE sql AS $$
  SELECT coalesce(cardinality(a) = n AND (n = 0 OR array_ndims(a) = 1 AND array_lower(a, 1) = 1), false) $$;

-- Pushes a stretch of one chain, and texts of it. The same once more changes nothing: what is there is compared, not written.
-- Gives the head back; where the stretch begins beyond it nothing is written, and the caller begins there.
--   DB010 not enrolled   DB011 shape or size   DB012 no place to write   DB013 another machine's chain
--   DB014 more chains than a machine has   DB020 the chain forks (DETAIL says where)   DB021 an entry does not give its hash
CREATE FUNCTION push(p_origin text, p_room text, p_key bytea, p_store text, p_generation int, p_first int,
  p_id text[], p_turn text[], p_matter text[], p_act text[], p_actor text[], p_occurred bigint[], p_recorded bigint[],
  p_body text[], p_hash bytea[], p_signature bytea,
  t_number int[] DEFAULT '{}', t_field text[] DEFAULT '{}', t_epoch int[] DEFAULT '{}', t_data bytea[] DEFAULT '{}',
  OUT number int, OUT hash bytea, OUT fresh int)
SECURITY DEFINER LANGUAGE plpgsql SET search_path = hub, pg_temp AS $$
#variable_conflict use_column
DECLARE
  mine int := me();
  n int := coalesce(cardinality(p_id), -1);
  upto int;
  v_room int;
  o origins;
  same int;                                    -- how many of the stretch are there already
  bad int;
BEGIN
  IF mine IS NULL THEN RAISE EXCEPTION 'not enrolled' USING ERRCODE = 'DB010'; END IF;
  PERFORM check_shape(n, p_first, p_id, p_turn, p_matter, p_act, p_actor, p_occurred, p_recorded, p_body, p_hash, p_signature,
    t_number, t_field, t_epoch, t_data);
  v_room := check_chain(mine, p_origin, p_room, p_key, p_store, p_generation);
  -- Without a key a signature says nothing.
  IF p_key IS NULL THEN p_signature := NULL; END IF;

  -- Who erases waits for those who lay down texts in the room, and they for it, or a text would stay that neither saw the other
  -- about. A lock on a row, which no machine can take by itself; always before the chain's.
  IF 'visitorErased' = ANY (p_act) THEN
    PERFORM FROM rooms WHERE room_no = v_room FOR NO KEY UPDATE;
  ELSIF cardinality(t_number) > 0 THEN
    PERFORM FROM rooms WHERE room_no = v_room FOR SHARE;
  END IF;
  SELECT * INTO o FROM origins WHERE origin = p_origin FOR UPDATE;   -- one push at a time for each chain
  IF o.origin_no IS NULL THEN
    -- Its own chain a machine names before anything is in it, so that whoever lets it in lets just that chain in.
    IF n = 0 AND mine IS DISTINCT FROM key_holder(p_key) OR p_first > 1 THEN
      number := 0; hash := ''; fresh := 0; RETURN;
    END IF;
    -- A store that is set back begins another, and others' are carried: some few. Each costs all who read the room two questions.
    IF (SELECT count(*) FROM origins x WHERE x.room_no = v_room AND x.machine_no = mine) >= 256 THEN
      RAISE EXCEPTION 'too many chains' USING ERRCODE = 'DB014';
    END IF;
    INSERT INTO origins (origin, machine_no, room_no, key, store, generation, number, hash)
      VALUES (p_origin, mine, v_room, p_key, p_store, p_generation, 0, '') ON CONFLICT (origin) DO NOTHING;
    SELECT * INTO o FROM origins WHERE origin = p_origin FOR UPDATE;
  END IF;
  IF o.room_no <> v_room THEN RAISE EXCEPTION 'a chain of another room' USING ERRCODE = 'DB013'; END IF;
  fresh := 0;
  IF n > 0 THEN
    IF p_first > o.number + 1 THEN number := o.number; hash := o.hash; RETURN; END IF;
    upto := p_first + n - 1;
    same := least(o.number - p_first + 1, n);
    SELECT min(x.number) INTO bad
      FROM unnest(p_hash) WITH ORDINALITY u (h, i) JOIN entries x ON x.origin_no = o.origin_no AND x.number = p_first + u.i - 1
      WHERE u.i <= same AND x.hash <> u.h;
    IF bad IS NOT NULL THEN
      RAISE EXCEPTION 'the chain forks at %', bad USING ERRCODE = 'DB020',
        DETAIL = json_build_object('origin', p_origin, 'number', bad, 'head', o.number);
    END IF;
    IF same < n THEN
      SELECT min(x.number) INTO bad FROM (
        SELECT p_first + u.i - 1 AS number, u.h, entry_hash(u.id, p_origin, p_first + u.i - 1, u.turn, p_room, u.matter, u.act,
            u.actor, u.occurred, u.recorded, u.body, coalesce(lag(u.h) OVER (ORDER BY u.i), o.hash)) AS given
        FROM unnest(p_id, p_turn, p_matter, p_act, p_actor, p_occurred, p_recorded, p_body, p_hash)
          WITH ORDINALITY u (id, turn, matter, act, actor, occurred, recorded, body, h, i)
        WHERE u.i > same) x
        WHERE x.h IS DISTINCT FROM x.given;
      IF bad IS NOT NULL THEN RAISE EXCEPTION 'entry % does not give its hash', bad USING ERRCODE = 'DB021'; END IF;
      INSERT INTO entries (origin_no, number, occurred, recorded, id, turn, matter, act, actor, body, hash)
        SELECT o.origin_no, p_first + u.i - 1, u.occurred, u.recorded, u.id, u.turn, u.matter, u.act, u.actor, u.body, u.h
        FROM unnest(p_id, p_turn, p_matter, p_act, p_actor, p_occurred, p_recorded, p_body, p_hash)
          WITH ORDINALITY u (id, turn, matter, act, actor, occurred, recorded, body, h, i)
        WHERE u.i > same ORDER BY u.i;
      fresh := n - same;
    END IF;
    -- The overlap is the same, so whose key it has takes over a chain that others carried. A signature that comes later than its
    -- head is noted all the same.
    IF fresh > 0 OR o.machine_no <> mine AND mine = key_holder(o.key)
      OR upto = o.number AND o.signature IS NULL AND p_signature IS NOT NULL
    THEN
      UPDATE origins SET
          number = greatest(o.number, upto),
          hash = CASE WHEN fresh > 0 THEN p_hash[n] ELSE o.hash END,
          signature = CASE WHEN fresh > 0 THEN p_signature WHEN upto = o.number THEN coalesce(o.signature, p_signature)
            ELSE o.signature END,
          machine_no = CASE WHEN mine = key_holder(o.key) THEN mine ELSE o.machine_no END
        WHERE origin_no = o.origin_no;
      IF p_signature IS NOT NULL AND upto >= o.number THEN
        INSERT INTO witness (origin_no, number, hash, signature) VALUES (o.origin_no, upto, p_hash[n], p_signature)
          ON CONFLICT DO NOTHING;
      END IF;
    END IF;
    IF fresh > 0 THEN PERFORM erase_reached(o.origin_no, v_room, upto - fresh + 1, upto); END IF;
  END IF;

  -- Texts may come later than their entries (a key that was missing); never one that is there, or was erased.
  IF cardinality(t_number) > 0 THEN
    INSERT INTO texts (origin_no, number, field, epoch, data)
      SELECT o.origin_no, t.n, t.f, t.e, t.d FROM unnest(t_number, t_field, t_epoch, t_data) t (n, f, e, d)
      JOIN entries x ON x.origin_no = o.origin_no AND x.number = t.n
      WHERE NOT is_erased(v_room, x, p_origin, t.f)
      ON CONFLICT DO NOTHING;
  END IF;
  -- A notice costs all who commit a lock in common: only where somebody waits for it.
  IF fresh > 0 OR cardinality(t_number) > 0 THEN
    IF EXISTS (SELECT FROM listeners l WHERE l.room_no = v_room AND l.until > clock_timestamp()) THEN
      PERFORM pg_notify('room_' || v_room, '');
    END IF;
  END IF;
  SELECT x.number, x.hash INTO number, hash FROM origins x WHERE x.origin_no = o.origin_no;
END $$;

-- Which machine a chain's key is of; NULL where it is of none that is enrolled.
CREATE FUNCTION key_holder(p_key bytea) RETURNS int STABLE LANGUAGE sql AS $$
  SELECT machine_no FROM hub.machines WHERE sign_key = p_key AND revoked IS NULL $$;

-- Whether a chain may be pushed by the caller; gives the room's number. A chain of a key that nobody enrolled here (a machine
-- that came by files, one that was revoked) is carried by the room's machines: whoever reads it judges its signature.
CREATE FUNCTION check_chain(mine int, p_origin text, p_room text, p_key bytea, p_store text, p_generation int) RETURNS int
STABLE LANGUAGE plpgsql AS $$
DECLARE
  v_room int := (SELECT r.room_no FROM hub.rooms r JOIN hub.my_rooms(true) USING (room_no) WHERE r.room = p_room);
  holder int := hub.key_holder(p_key);
BEGIN
  IF v_room IS NULL THEN RAISE EXCEPTION 'no place to write' USING ERRCODE = 'DB012'; END IF;
  IF p_key IS NULL THEN
    IF p_store IS NOT NULL OR p_generation IS NOT NULL OR octet_length(p_origin) NOT BETWEEN 1 AND 200 OR p_origin IS NULL THEN
      RAISE EXCEPTION 'a chain has key, store and generation, or none' USING ERRCODE = 'DB011';
    END IF;
    -- Nobody passes for one of an earlier program by leaving the key away.
    IF p_origin ~ '^[0-9A-Fa-f]{40}$' THEN RAISE EXCEPTION 'a chain without its key' USING ERRCODE = 'DB013'; END IF;
    RETURN v_room;
  END IF;
  IF octet_length(p_key) <> 32 OR p_store IS NULL OR octet_length(p_store) > 200 OR p_generation IS NULL OR p_generation < 0 THEN
    RAISE EXCEPTION 'a chain has key, store and generation, or none' USING ERRCODE = 'DB011';
  END IF;
  IF p_origin IS DISTINCT FROM hub.origin_of(p_key, p_store, p_generation, p_room) THEN
    RAISE EXCEPTION 'not the origin of that key' USING ERRCODE = 'DB013';
  END IF;
  IF holder <> mine OR holder IS NULL AND v_room NOT IN (SELECT m.room_no FROM hub.my_own_rooms() m) THEN
    RAISE EXCEPTION 'another machine''s chain' USING ERRCODE = 'DB013';
  END IF;
  RETURN v_room;
END $$;

-- Whether what is pushed has the shape and size that a store keeps to. Says what is wrong and never quotes it.
CREATE FUNCTION check_shape(n int, p_first int, p_id text[], p_turn text[], p_matter text[], p_act text[], p_actor text[],
  p_occurred bigint[], p_recorded bigint[], p_body text[], p_hash bytea[], p_signature bytea,
  t_number int[], t_field text[], t_epoch int[], t_data bytea[]) RETURNS void
STABLE LANGUAGE plpgsql SET search_path = hub, pg_temp AS $$
DECLARE
  texts int := coalesce(cardinality(t_number), -1);
  wrong text;
BEGIN
  wrong := CASE
    -- Its checks look at what others have committed meanwhile.
    WHEN current_setting('transaction_isolation') <> 'read committed' THEN 'read committed only'
    WHEN n NOT BETWEEN 0 AND 2000 OR texts NOT BETWEEN 0 AND 32000 THEN 'at most 2000 entries and 32000 texts'
    WHEN NOT (is_row(p_id, n) AND is_row(p_turn, n) AND is_row(p_matter, n) AND is_row(p_act, n) AND is_row(p_actor, n)
      AND is_row(p_occurred, n) AND is_row(p_recorded, n) AND is_row(p_body, n) AND is_row(p_hash, n)
      AND is_row(t_number, texts) AND is_row(t_field, texts) AND is_row(t_epoch, texts) AND is_row(t_data, texts))
      THEN 'columns of one length'
    WHEN n > 0 AND (p_first IS NULL OR p_first NOT BETWEEN 1 AND 2000000000) THEN 'the first number'
    WHEN octet_length(p_signature) <> 64 THEN 'a signature of 64 bytes' END;
  IF wrong IS NULL AND n > 0 THEN
    SELECT CASE
        WHEN NOT coalesce(bool_and(octet_length(u.id) BETWEEN 1 AND 200 AND octet_length(u.turn) BETWEEN 1 AND 200
          AND octet_length(u.matter) BETWEEN 1 AND 200 AND octet_length(u.act) BETWEEN 1 AND 200
          AND coalesce(octet_length(u.actor), 1) BETWEEN 1 AND 200 AND u.occurred IS NOT NULL AND u.recorded IS NOT NULL
          AND octet_length(u.hash) = 32 AND u.body IS NOT NULL), false)
          -- bool_and passes over what is NULL.
          OR count(u.id) < n OR count(u.turn) < n OR count(u.matter) < n OR count(u.act) < n OR count(u.hash) < n
          OR count(u.body) < n OR count(u.occurred) < n OR count(u.recorded) < n THEN 'ids of 1 to 200 bytes, hashes of 32'
        WHEN max(octet_length(u.body)) > 1048576 OR sum(octet_length(u.body)) > 8388608 THEN 'bodies of 1 MB, 8 MB in all' END
      INTO wrong
      FROM unnest(p_id, p_turn, p_matter, p_act, p_actor, p_occurred, p_recorded, p_body, p_hash)
        u (id, turn, matter, act, actor, occurred, recorded, body, hash);
  END IF;
  IF wrong IS NULL AND texts > 0 THEN
    SELECT CASE
        WHEN count(u.number) < texts OR count(u.field) < texts OR count(u.data) < texts
          OR bool_or(octet_length(u.field) NOT BETWEEN 1 AND 200 OR coalesce(u.epoch, 0) < 0) THEN 'texts with number and field'
        WHEN max(octet_length(u.data)) > 1048576 OR sum(octet_length(u.data)) > 8388608 THEN 'texts of 1 MB, 8 MB in all' END
      INTO wrong
      FROM unnest(t_number, t_field, t_epoch, t_data) u (number, field, epoch, data);
  END IF;
  IF wrong IS NOT NULL THEN RAISE EXCEPTION '%', wrong USING ERRCODE = 'DB011'; END IF;
END $$;

-- A copied disk is found at the first sync, before it forks: each machine hands in what it was given. The one before the newest is
-- taken for it until the newest is confirmed; and a hub that was set back finds its own among older ones.
-- No number: the chain is not known here. No fresh one: a clone.
CREATE FUNCTION greet(p_origin text, p_nonces uuid[], OUT fresh uuid, OUT number int, OUT hash bytea)
SECURITY DEFINER LANGUAGE plpgsql SET search_path = hub, pg_temp AS $$
DECLARE
  mine int := me();
  o origins;
  newest boolean;
BEGIN
  SELECT * INTO o FROM origins x
    WHERE x.origin = p_origin AND (mine = key_holder(x.key) OR x.key IS NULL AND x.machine_no = mine) FOR UPDATE;
  IF NOT FOUND THEN RETURN; END IF;
  number := o.number;
  hash := o.hash;
  newest := o.nonce IS NULL OR o.nonce = ANY (p_nonces);
  -- The answer that gave the newest may have been lost, as long as nobody has said that it came.
  IF newest OR NOT o.confirmed AND o.last_nonce IS NOT DISTINCT FROM p_nonces[cardinality(p_nonces)] THEN
    fresh := gen_random_uuid();
    UPDATE origins SET nonce = fresh, last_nonce = CASE WHEN newest THEN o.nonce ELSE o.last_nonce END,
        confirmed = false
      WHERE origin_no = o.origin_no;
  END IF;
END $$;

-- Says that the nonce came: from now on the one before is a copy's.
CREATE FUNCTION confirm(p_origin text, p_nonce uuid) RETURNS void
SECURITY DEFINER LANGUAGE sql SET search_path = hub, pg_temp AS $$
  UPDATE origins o SET confirmed = true
  WHERE o.origin = p_origin AND o.nonce = p_nonce AND (me() = key_holder(o.key) OR o.key IS NULL AND o.machine_no = me()) $$;

-- Where notices of a room come; NULL where the caller does not see it.
CREATE FUNCTION channel(p_room text) RETURNS text
STABLE SECURITY DEFINER LANGUAGE sql SET search_path = hub, pg_temp AS $$
  SELECT 'room_' || r.room_no FROM rooms r JOIN my_rooms() USING (room_no) WHERE r.room = p_room $$;

-- Notes for 90 seconds that the caller wants to be told of a room; to be said again every half minute. LISTEN first, then this,
-- then pull, and pull once more after a second or two: who was pushing in that moment had not seen it. It takes no lock that would
-- close that gap, since whoever holds one keeps a room from writing; nor is it an advisory lock, which any machine could take.
CREATE FUNCTION listen(p_room text) RETURNS void
SECURITY DEFINER LANGUAGE plpgsql SET search_path = hub, pg_temp AS $$
DECLARE v_room int := (SELECT r.room_no FROM rooms r JOIN my_rooms() USING (room_no) WHERE r.room = p_room);
BEGIN
  IF v_room IS NULL THEN RAISE EXCEPTION 'no such room' USING ERRCODE = 'DB012'; END IF;
  INSERT INTO listeners (room_no, machine_no, until) VALUES (v_room, me(), clock_timestamp() + interval '90 s')
    ON CONFLICT (room_no, machine_no) DO UPDATE SET until = excluded.until;
END $$;

GRANT EXECUTE ON FUNCTION push, greet, confirm, channel, listen TO hub_machine;
RESET ROLE;
