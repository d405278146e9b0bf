-- Search by name, in any case, with or without accents, from the first letters of the name or of a word in it.

-- A name without case and accents: "Éloïse Cœur" becomes "eloise coeur". Plain ASCII, most names, takes the short way.
CREATE FUNCTION folded(name text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN CASE WHEN octet_length(name) = length(name) THEN lower(name) ELSE
    replace(replace(replace(
      translate(lower(regexp_replace(normalize(name, NFD), '[\u0300-\u036f]', '', 'g')), 'ŒÆøØłŁ', 'œæooll'),
      'œ', 'oe'), 'æ', 'ae'), 'ß', 'ss') END;

-- The words of a name; punctuation parts them ("UX/UI" is two).
CREATE FUNCTION name_words(name text) RETURNS tsvector LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN to_tsvector('simple'::regconfig, regexp_replace(folded(name), '[\u0020-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u007e\u00b7\u2010-\u203a«»]+', ' ', 'g'));

DROP INDEX "person_name_search", "unit_version_name_search", "item_name_search", "pool_name_search";

CREATE INDEX "person_name_start" ON "person" ("organisation_id", (folded("name") COLLATE "C"), "id");
CREATE INDEX "unit_version_name_start" ON "unit_version" ("organisation_id", (folded("name") COLLATE "C"), "id");
CREATE INDEX "item_name_start" ON "item" ("organisation_id", (folded("name") COLLATE "C"), "id");
CREATE INDEX "pool_name_start" ON "pool" ("organisation_id", (folded("name") COLLATE "C"), "id");

CREATE INDEX "person_name_words" ON "person" USING gin (name_words("name"));
CREATE INDEX "unit_version_name_words" ON "unit_version" USING gin (name_words("name"));
CREATE INDEX "item_name_words" ON "item" USING gin (name_words("name"));
CREATE INDEX "pool_name_words" ON "pool" USING gin (name_words("name"));
