-- The hub, part 6 of 6: who comes and goes. The office names places and invites; whoever has the code enrols one machine, whose
-- password the hub never sees; machines of a room hand its key on to one another; the office revokes.
--   DB012 not a machine of the room   DB030 no such invitation   DB031 no verifier   DB032 keys or label   DB033 no such machine
--   DB034 no such place   DB035 an invitation's shape   DB041 a key was handed already   DB042 no key of that epoch
SET LOCAL ROLE hub_owner;
SET LOCAL search_path = hub, pg_temp;

CREATE FUNCTION add_cppcc(p_cppcc text, p_over text) RETURNS void
SECURITY DEFINER LANGUAGE plpgsql SET search_path = hub, pg_temp AS $$
BEGIN
  IF p_over IS NOT NULL AND NOT EXISTS (SELECT FROM cppccs WHERE cppcc = p_over) THEN
    RAISE EXCEPTION 'no such place' USING ERRCODE = 'DB034';
  END IF;
  -- In a circle everybody would be over everybody.
  IF EXISTS (
    WITH RECURSIVE above AS (
      SELECT p_over AS cppcc UNION SELECT c.over FROM cppccs c JOIN above USING (cppcc) WHERE c.over IS NOT NULL)
    SELECT FROM above WHERE cppcc = p_cppcc)
  THEN RAISE EXCEPTION 'over itself' USING ERRCODE = 'DB034'; END IF;
  INSERT INTO cppccs (cppcc, over) VALUES (p_cppcc, p_over) ON CONFLICT (cppcc) DO UPDATE SET over = excluded.over;
END $$;

-- The same room again: it is called otherwise, or another committee guides it.
CREATE FUNCTION add_room(p_room text, p_name text, p_committee text, p_cppcc text) RETURNS void
SECURITY DEFINER LANGUAGE plpgsql SET search_path = hub, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM cppccs WHERE cppcc = p_cppcc)
    OR EXISTS (SELECT FROM committees WHERE committee = p_committee AND cppcc <> p_cppcc)
  THEN RAISE EXCEPTION 'no such place' USING ERRCODE = 'DB034'; END IF;
  IF p_committee IS NOT NULL THEN
    INSERT INTO committees (committee, cppcc) VALUES (p_committee, p_cppcc) ON CONFLICT DO NOTHING;
  END IF;
  INSERT INTO rooms (room, name, committee, cppcc) VALUES (p_room, p_name, p_committee, p_cppcc)
    ON CONFLICT (room) DO UPDATE SET name = excluded.name, committee = excluded.committee, cppcc = excluded.cppcc;
END $$;

-- The hub has the SHA-256 of the code only: who reads the table cannot enrol.
CREATE FUNCTION invite(p_code_hash bytea, p_scope text, p_id text, p_writes boolean, p_days int) RETURNS void
SECURITY DEFINER LANGUAGE plpgsql SET search_path = hub, pg_temp AS $$
BEGIN
  IF octet_length(p_code_hash) IS DISTINCT FROM 32 OR p_writes IS NULL OR coalesce(p_days, 0) NOT BETWEEN 1 AND 14 THEN
    RAISE EXCEPTION 'the hash of a code, for 1 to 14 days' USING ERRCODE = 'DB035';
  END IF;
  IF NOT (CASE p_scope WHEN 'room' THEN EXISTS (SELECT FROM rooms WHERE room = p_id)
      WHEN 'committee' THEN EXISTS (SELECT FROM committees WHERE committee = p_id)
      WHEN 'cppcc' THEN EXISTS (SELECT FROM cppccs WHERE cppcc = p_id) ELSE false END)
  THEN RAISE EXCEPTION 'no such place' USING ERRCODE = 'DB034'; END IF;
  INSERT INTO invitations (code_hash, scope, id, writes, until)
    VALUES (p_code_hash, p_scope, p_id, p_writes, clock_timestamp() + make_interval(days => p_days));
EXCEPTION WHEN unique_violation THEN RAISE EXCEPTION 'a code is given once' USING ERRCODE = 'DB035';
END $$;

-- A letter that went astray: its code ends now.
CREATE FUNCTION withdraw(p_code_hash bytea) RETURNS void
SECURITY DEFINER LANGUAGE plpgsql SET search_path = hub, pg_temp AS $$
BEGIN
  UPDATE invitations SET until = clock_timestamp() WHERE code_hash = p_code_hash AND used_by IS NULL;
  IF NOT FOUND THEN RAISE EXCEPTION 'no such invitation' USING ERRCODE = 'DB030'; END IF;
END $$;

-- The invitation of a code, locked; by the clock and not by now(), which stands still in a transaction that was begun in time.
CREATE FUNCTION invited(p_code text) RETURNS invitations LANGUAGE plpgsql SET search_path = hub, pg_temp AS $$
DECLARE inv invitations;
BEGIN
  SELECT * INTO inv FROM invitations
    WHERE code_hash = sha256(convert_to(p_code, 'UTF8')) AND used_by IS NULL AND until > clock_timestamp() FOR UPDATE;
  IF NOT FOUND THEN
    PERFORM pg_sleep(0.5);                     -- nobody tries many
    RAISE EXCEPTION 'no such invitation' USING ERRCODE = 'DB030';
  END IF;
  RETURN inv;
END $$;
GRANT EXECUTE ON FUNCTION invited TO hub_registrar;

-- A machine that is enrolled already is invited to a further place.
CREATE FUNCTION join_too(p_code text) RETURNS TABLE (machine int, room text)
SECURITY DEFINER LANGUAGE plpgsql SET search_path = hub, pg_temp AS $$
DECLARE
  inv invitations;
  mine int := me();
BEGIN
  IF mine IS NULL THEN RAISE EXCEPTION 'not enrolled' USING ERRCODE = 'DB010'; END IF;
  inv := invited(p_code);
  INSERT INTO grants AS g (machine_no, scope, id, writes) VALUES (mine, inv.scope, inv.id, inv.writes)
    ON CONFLICT (machine_no, scope, id) DO UPDATE SET writes = g.writes OR excluded.writes;
  UPDATE invitations SET used_by = mine WHERE code_hash = inv.code_hash;
  RETURN QUERY SELECT mine, CASE WHEN inv.scope = 'room' THEN inv.id END;
END $$;

-- Begins an epoch of the room's key. True for the machine that did; its key is the only one there will be of it.
CREATE FUNCTION open_epoch(p_room text, p_epoch int) RETURNS boolean
SECURITY DEFINER LANGUAGE plpgsql SET search_path = hub, pg_temp AS $$
DECLARE
  v_room int := (SELECT r.room_no FROM rooms r JOIN my_own_rooms() USING (room_no) WHERE r.room = p_room);
BEGIN
  IF v_room IS NULL THEN RAISE EXCEPTION 'not a machine of the room' USING ERRCODE = 'DB012'; END IF;
  -- One after the other, and the next only by who has the one before; what revoked machines alone have is passed over. Else one that
  -- began an epoch for itself alone, and was revoked, would keep the room from ever having a key that it does not know.
  IF p_epoch > 1 AND (
    NOT EXISTS (SELECT FROM room_epochs e WHERE e.room_no = v_room AND e.epoch = p_epoch - 1)
    OR NOT EXISTS (
      SELECT FROM room_keys k WHERE k.room_no = v_room AND k.holder = me() AND k.epoch < p_epoch AND k.epoch >= coalesce((
        SELECT max(h.epoch) FROM room_keys h JOIN machines m ON m.machine_no = h.holder
        WHERE h.room_no = v_room AND h.epoch < p_epoch AND m.revoked IS NULL), p_epoch)))
  THEN RAISE EXCEPTION 'not the next epoch' USING ERRCODE = 'DB042'; END IF;
  -- An answer may have been lost, and a machine may be lost before its key is anywhere: until one was handed over the same machine
  -- is told so again, and another takes the place of one that was revoked. Else the room would never have a key.
  INSERT INTO room_epochs AS e (room_no, epoch, by_machine) VALUES (v_room, p_epoch, me())
    ON CONFLICT (room_no, epoch) DO UPDATE SET by_machine = excluded.by_machine
      WHERE NOT EXISTS (SELECT FROM room_keys k WHERE k.room_no = e.room_no AND k.epoch = e.epoch)
        AND (e.by_machine = excluded.by_machine
          OR EXISTS (SELECT FROM machines m WHERE m.machine_no = e.by_machine AND m.revoked IS NOT NULL));
  RETURN FOUND;
EXCEPTION
  WHEN check_violation OR not_null_violation THEN RAISE EXCEPTION 'an epoch from 1' USING ERRCODE = 'DB011';
END $$;
-- The room's key, wrapped for a machine of the room or (NULL) for a paper: by a machine of the room only, and never replaced.
CREATE FUNCTION hand_key(p_room text, p_epoch int, p_holder int, p_wrapped bytea, p_paper bytea DEFAULT NULL) RETURNS void
SECURITY DEFINER LANGUAGE plpgsql SET search_path = hub, pg_temp AS $$
DECLARE v_room int := (SELECT r.room_no FROM rooms r JOIN my_own_rooms() USING (room_no) WHERE r.room = p_room);
BEGIN
  IF v_room IS NULL OR p_holder IS NOT NULL AND NOT EXISTS (
    SELECT FROM grants g JOIN machines m USING (machine_no)
    WHERE g.machine_no = p_holder AND g.scope = 'room' AND g.id = p_room AND m.revoked IS NULL)
  THEN RAISE EXCEPTION 'not a machine of the room' USING ERRCODE = 'DB012'; END IF;
  -- By who began the epoch, or has its key: anybody else has none to hand over.
  IF NOT EXISTS (SELECT FROM room_epochs e WHERE e.room_no = v_room AND e.epoch = p_epoch AND e.by_machine = me())
    AND NOT EXISTS (SELECT FROM room_keys k WHERE k.room_no = v_room AND k.epoch = p_epoch AND k.holder = me())
  THEN RAISE EXCEPTION 'no key of that epoch' USING ERRCODE = 'DB042'; END IF;
  INSERT INTO room_keys (room_no, epoch, holder, paper, wrapped, by_machine)
    VALUES (v_room, p_epoch, p_holder, p_paper, p_wrapped, me());
EXCEPTION
  WHEN unique_violation THEN RAISE EXCEPTION 'that key was handed already' USING ERRCODE = 'DB041';
  WHEN check_violation OR not_null_violation THEN RAISE EXCEPTION 'an epoch and a wrapped key' USING ERRCODE = 'DB011';
END $$;
-- A key that a machine of the room got by a paper, noted as its own: else it could neither hand it on nor begin the next epoch. It
-- shows what only the paper's code gives; of the paper the hub has the hash of that.
CREATE FUNCTION recover_key(p_room text, p_epoch int, p_token bytea, p_wrapped bytea) RETURNS void
SECURITY DEFINER LANGUAGE plpgsql SET search_path = hub, pg_temp AS $$
DECLARE v_room int := (SELECT r.room_no FROM rooms r JOIN my_own_rooms() USING (room_no) WHERE r.room = p_room);
BEGIN
  IF v_room IS NULL THEN RAISE EXCEPTION 'not a machine of the room' USING ERRCODE = 'DB012'; END IF;
  IF NOT EXISTS (SELECT FROM room_keys k WHERE k.room_no = v_room AND k.epoch = p_epoch AND k.paper = sha256(p_token)) THEN
    RAISE EXCEPTION 'no key of that epoch' USING ERRCODE = 'DB042';
  END IF;
  INSERT INTO room_keys (room_no, epoch, holder, wrapped, by_machine) VALUES (v_room, p_epoch, me(), p_wrapped, me());
EXCEPTION
  WHEN unique_violation THEN RAISE EXCEPTION 'that key was handed already' USING ERRCODE = 'DB041';
  WHEN check_violation OR not_null_violation THEN RAISE EXCEPTION 'an epoch and a wrapped key' USING ERRCODE = 'DB011';
END $$;
-- A paper is void: what was wrapped for it goes. By a machine that has a key of the room; one that is valid is handed its keys again.
CREATE FUNCTION drop_paper(p_room text, p_paper bytea) RETURNS void
SECURITY DEFINER LANGUAGE plpgsql SET search_path = hub, pg_temp AS $$
DECLARE v_room int := (SELECT r.room_no FROM rooms r JOIN my_own_rooms() USING (room_no) WHERE r.room = p_room);
BEGIN
  IF v_room IS NULL THEN RAISE EXCEPTION 'not a machine of the room' USING ERRCODE = 'DB012'; END IF;
  IF NOT EXISTS (SELECT FROM room_keys k WHERE k.room_no = v_room AND k.holder = me()) THEN
    RAISE EXCEPTION 'no key of the room' USING ERRCODE = 'DB042';
  END IF;
  DELETE FROM room_keys k WHERE k.room_no = v_room AND k.paper = p_paper;
END $$;
-- The caller's and the papers'. Row security decides.
CREATE FUNCTION keys_of(p_room text) RETURNS TABLE (epoch int, holder int, wrapped bytea, by_machine int, paper bytea)
STABLE LANGUAGE sql AS $$
  SELECT k.epoch, k.holder, k.wrapped, k.by_machine, k.paper FROM hub.room_keys k JOIN hub.rooms r USING (room_no)
  WHERE r.room = p_room ORDER BY k.epoch, k.holder, k.paper $$;
-- The machines of a room, of which epochs each has the key, and which chains; for those who see the room. Of the chains what they are
-- made of: whoever asks makes their names of it and of the key, and need not believe that they are that machine's.
CREATE FUNCTION machines_of(p_room text)
RETURNS TABLE (machine int, label text, sign_key bytea, box_key bytea, epochs int[], revoked boolean, chains json, box_proof bytea)
STABLE SECURITY DEFINER LANGUAGE sql SET search_path = hub, pg_temp AS $$
  SELECT m.machine_no, m.label, m.sign_key, m.box_key,
    ARRAY(SELECT k.epoch FROM room_keys k WHERE k.room_no = r.room_no AND k.holder = m.machine_no ORDER BY k.epoch),
    m.revoked IS NOT NULL,
    (SELECT coalesce(json_agg(json_build_object('store', o.store, 'generation', o.generation) ORDER BY o.origin_no), '[]')
      FROM origins o WHERE o.room_no = r.room_no AND o.machine_no = m.machine_no AND o.key = m.sign_key),
    m.box_proof
  FROM rooms r JOIN my_rooms() USING (room_no) JOIN grants g ON g.scope = 'room' AND g.id = r.room JOIN machines m USING (machine_no)
  WHERE r.room = p_room AND g.writes ORDER BY m.machine_no $$;

GRANT EXECUTE ON FUNCTION add_cppcc, add_room, invite, withdraw TO hub_clerk;
GRANT EXECUTE ON FUNCTION join_too, open_epoch, hand_key, recover_key, drop_paper, keys_of, machines_of TO hub_machine;
-- The registrar's functions make and end logins, and touch nothing else of the hub.
GRANT SELECT, INSERT ON machines, grants TO hub_registrar;
GRANT UPDATE (revoked) ON machines TO hub_registrar;
GRANT SELECT, UPDATE ON invitations TO hub_registrar;
CREATE POLICY registrar ON machines TO hub_registrar USING (true) WITH CHECK (true);
CREATE POLICY registrar ON grants TO hub_registrar USING (true) WITH CHECK (true);
CREATE POLICY registrar ON invitations TO hub_registrar USING (true) WITH CHECK (true);
RESET ROLE;

-- By the door. PostgreSQL takes a verifier that is not one for a password and hashes it: so it must be one to the last character.
CREATE FUNCTION hub.enrol(p_code text, p_label text, p_verifier text, p_sign bytea, p_box bytea, p_proof bytea DEFAULT NULL)
RETURNS TABLE (login name, machine int, room text)
SECURITY DEFINER LANGUAGE plpgsql SET search_path = hub, pg_temp AS $$
DECLARE
  inv hub.invitations;
  parts text[] := regexp_match(p_verifier,
    '^SCRAM-SHA-256\$([1-9][0-9]{3,6}):((?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==))'
    '\$[A-Za-z0-9+/]{43}=:[A-Za-z0-9+/]{43}=$');
BEGIN
  IF parts IS NULL OR parts[1]::int < 4096 OR octet_length(decode(parts[2], 'base64')) NOT BETWEEN 16 AND 64 THEN
    RAISE EXCEPTION 'a SCRAM verifier, never a password' USING ERRCODE = 'DB031';
  END IF;
  IF octet_length(p_sign) IS DISTINCT FROM 32 OR octet_length(p_box) IS DISTINCT FROM 32
    OR coalesce(octet_length(p_label), 0) NOT BETWEEN 1 AND 200
  THEN RAISE EXCEPTION 'two keys of 32 bytes and a label' USING ERRCODE = 'DB032'; END IF;
  inv := invited(p_code);
  login := 'm_' || substr(replace(gen_random_uuid()::text, '-', ''), 1, 16);
  BEGIN
    INSERT INTO machines (role, label, sign_key, box_key, box_proof) VALUES (login, p_label, p_sign, p_box, p_proof) RETURNING machine_no INTO machine;
  EXCEPTION WHEN unique_violation THEN RAISE EXCEPTION 'that key is enrolled already' USING ERRCODE = 'DB032';
  END;
  EXECUTE format('CREATE ROLE %I LOGIN PASSWORD %L CONNECTION LIMIT 4 IN ROLE hub_machine', login, p_verifier);
  EXECUTE format('ALTER ROLE %I SET statement_timeout = ''120s''', login);
  EXECUTE format('ALTER ROLE %I SET lock_timeout = ''15s''', login);
  EXECUTE format('ALTER ROLE %I SET idle_in_transaction_session_timeout = ''60s''', login);
  INSERT INTO grants (machine_no, scope, id, writes) VALUES (machine, inv.scope, inv.id, inv.writes);
  UPDATE invitations SET used_by = machine WHERE code_hash = inv.code_hash;
  room := CASE WHEN inv.scope = 'room' THEN inv.id END;
  RETURN NEXT;
END $$;

-- By the clerk. Whoever is connected is cut off; who slips in before this is committed sees and writes nothing after it.
CREATE FUNCTION hub.revoke(p_machine int) RETURNS void
SECURITY DEFINER LANGUAGE plpgsql SET search_path = hub, pg_temp AS $$
DECLARE login name;
BEGIN
  UPDATE machines SET revoked = clock_timestamp() WHERE machine_no = p_machine AND revoked IS NULL RETURNING role INTO login;
  IF NOT FOUND THEN RAISE EXCEPTION 'no such machine' USING ERRCODE = 'DB033'; END IF;
  EXECUTE format('ALTER ROLE %I NOLOGIN', login);
  PERFORM pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = login;
END $$;
ALTER FUNCTION hub.enrol OWNER TO hub_registrar;
ALTER FUNCTION hub.revoke OWNER TO hub_registrar;
REVOKE EXECUTE ON FUNCTION hub.enrol, hub.revoke FROM PUBLIC, hub_registrar;
GRANT EXECUTE ON FUNCTION hub.enrol TO hub_door;
GRANT EXECUTE ON FUNCTION hub.revoke TO hub_clerk;
