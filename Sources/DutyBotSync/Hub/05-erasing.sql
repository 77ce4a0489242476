-- The hub, part 5 of 6: erasing. An entry that erases (删除来访人信息) takes texts of its matter with it, in its own room only, and
-- keeps those away that come later. What it reaches is told by entries alone, as in the program (Erasure.swift, EntryOrder.swift):
-- the hub and every store come to the same. Whether its actor might erase is not judged here: the room's machines do, and what
-- they hold they can push again only in another entry.
SET LOCAL ROLE hub_owner;
SET LOCAL search_path = hub, pg_temp;

-- The count that an entry stands at, as the program reads it: within the first 256 bytes of the body and before its facts; 0
-- where an earlier program wrote it, or where the digits are no number that it could hold.
CREATE FUNCTION count_of(body text) RETURNS bigint STABLE LANGUAGE plpgsql AS $$
DECLARE
  head bytea := substr(convert_to(left(body, 256), 'UTF8'), 1, 256);
  place int := position('"count":'::bytea IN head);
  facts int := position('"facts":'::bytea IN head);
  digits text;
BEGIN
  IF place = 0 OR facts BETWEEN 1 AND place THEN RETURN 0; END IF;
  digits := ltrim(substring(encode(substr(head, place + 8), 'escape') FROM '^[0-9]*'), '0');
  RETURN CASE WHEN digits = '' OR length(digits) > 19 OR digits::numeric > 9223372036854775807 THEN 0 ELSE digits::bigint END;
END $$;

-- What an erasing entry says: whether this version knows it for one, and the one entry that it is about, if it is about one.
-- A body may be anything: what cannot be read erases nothing and keeps nobody out.
CREATE FUNCTION erasing(body text, OUT known boolean, OUT target text) STABLE LANGUAGE plpgsql AS $$
DECLARE
  facts json;
  of_target text;
BEGIN
  known := false;
  facts := body::json -> 'facts';
  of_target := coalesce(json_typeof(facts -> 'target'), 'null');
  IF (body::json ->> 'v')::numeric = 1 AND json_typeof(facts -> 'why') = 'string' AND of_target IN ('null', 'string') THEN
    target := facts ->> 'target';
    known := true;
  END IF;
EXCEPTION WHEN data_exception OR statement_too_complex OR invalid_parameter_value OR program_limit_exceeded THEN
  known := false;
  target := NULL;
END $$;

-- Whether an erasing entry reaches a text of an entry of its matter and room.
CREATE FUNCTION reaches(er entries, er_origin text, x entries, x_origin text, field text) RETURNS boolean
STABLE LANGUAGE plpgsql AS $$
DECLARE said record;
BEGIN
  said := hub.erasing(er.body);
  IF NOT said.known OR er.matter <> x.matter THEN RETURN false; END IF;
  -- A record that only mentions the visitor keeps who it is about itself.
  IF said.target IS NOT NULL THEN RETURN x.id = said.target AND field NOT IN ('visitor', 'contact'); END IF;
  RETURN (hub.count_of(x.body), x.recorded, x_origin COLLATE "C", x.number)
    <= (hub.count_of(er.body), er.recorded, er_origin COLLATE "C", er.number);
END $$;

CREATE FUNCTION is_erased(p_room int, x entries, x_origin text, field text) RETURNS boolean STABLE LANGUAGE sql AS $$
  SELECT EXISTS (
    SELECT FROM hub.entries er JOIN hub.origins eo USING (origin_no)
    WHERE er.act = 'visitorErased' AND er.matter = x.matter AND eo.room_no = p_room
      AND hub.reaches(er, eo.origin, x, x_origin, field)) $$;

-- Takes away what the erasing entries among those that have just been appended reach.
CREATE FUNCTION erase_reached(p_origin_no int, p_room int, p_from int, p_upto int) RETURNS void LANGUAGE sql AS $$
  DELETE FROM hub.texts t
  USING hub.entries er, hub.origins eo, hub.entries x, hub.origins xo
  WHERE er.origin_no = p_origin_no AND er.number BETWEEN p_from AND p_upto AND er.act = 'visitorErased'
    AND eo.origin_no = er.origin_no AND x.matter = er.matter AND xo.origin_no = x.origin_no AND xo.room_no = p_room
    AND t.origin_no = x.origin_no AND t.number = x.number AND hub.reaches(er, eo.origin, x, xo.origin, t.field) $$;
RESET ROLE;
