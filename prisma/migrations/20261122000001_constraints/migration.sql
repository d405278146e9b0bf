-- What Prisma's schema cannot say: which values may stand, and which spans may not overlap.
-- Days are half-open: "from" is the first day, "to" the first day after, NULL while there is no end.
-- An overlap is refused at the statement that makes it, or at the end where a transaction says SET CONSTRAINTS ALL DEFERRED.

CREATE EXTENSION IF NOT EXISTS btree_gist;

-- A span holds at least one day.
ALTER TABLE "unit_version" ADD CONSTRAINT "unit_version_span" CHECK ("from" < "to");
ALTER TABLE "unit_lead" ADD CONSTRAINT "unit_lead_span" CHECK ("from" < "to");
ALTER TABLE "presence" ADD CONSTRAINT "presence_span" CHECK ("from" < "to");
ALTER TABLE "contract" ADD CONSTRAINT "contract_span" CHECK ("from" < "to");
ALTER TABLE "day_cost" ADD CONSTRAINT "day_cost_span" CHECK ("from" < "to");
ALTER TABLE "absence" ADD CONSTRAINT "absence_span" CHECK ("from" < "to");
ALTER TABLE "chapter_membership" ADD CONSTRAINT "chapter_membership_span" CHECK ("from" < "to");
ALTER TABLE "allocation" ADD CONSTRAINT "allocation_span" CHECK ("from" < "to");
ALTER TABLE "item" ADD CONSTRAINT "item_span" CHECK ("from" < "to");
ALTER TABLE "item_work" ADD CONSTRAINT "item_work_span" CHECK ("from" < "to");

-- Values of the domain's lists.
ALTER TABLE "unit" ADD CONSTRAINT "unit_kind" CHECK ("kind" IN ('tribe', 'squad', 'chapter', 'guild'));
ALTER TABLE "unit" ADD CONSTRAINT "unit_pool_of_chapter" CHECK ("pool_id" IS NULL OR "kind" = 'chapter');
ALTER TABLE "presence" ADD CONSTRAINT "presence_kind" CHECK ("kind" IN ('employee', 'contractor', 'partner'));
ALTER TABLE "pool" ADD CONSTRAINT "pool_component" CHECK ("component" IN ('touchpoints', 'channels', 'contents', 'services', 'mechanics', 'offer'));
ALTER TABLE "item" ADD CONSTRAINT "item_component" CHECK ("component" IN ('touchpoints', 'channels', 'contents', 'services', 'mechanics', 'offer'));
ALTER TABLE "item_work" ADD CONSTRAINT "item_work_role" CHECK ("role" IN ('owner', 'contributor'));
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_language" CHECK ("language" IN ('en', 'fr'));
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_currency" CHECK ("currency" ~ '^[A-Z]{3}$');
ALTER TABLE "account" ADD CONSTRAINT "account_role" CHECK ("role" IN ('administrator', 'director', 'hr', 'member', 'guest'));
ALTER TABLE "account" ADD CONSTRAINT "account_language" CHECK ("language" IN ('en', 'fr'));
ALTER TABLE "account" ADD CONSTRAINT "account_theme" CHECK ("theme" IN ('system', 'light', 'dark'));
ALTER TABLE "account_link" ADD CONSTRAINT "account_link_purpose" CHECK ("purpose" IN ('invitation', 'renewal'));
ALTER TABLE "audit_entry" ADD CONSTRAINT "audit_entry_source" CHECK ("source" IN ('page', 'api', 'import', 'undo', 'system'));
ALTER TABLE "import" ADD CONSTRAINT "import_state" CHECK ("state" IN ('uploaded', 'applying', 'applied', 'failed', 'undone'));

-- Shares are basis points of full time, 10000 is all of it; costs are cents.
ALTER TABLE "contract" ADD CONSTRAINT "contract_share" CHECK ("share" BETWEEN 1 AND 10000);
ALTER TABLE "allocation" ADD CONSTRAINT "allocation_share" CHECK ("share" BETWEEN 1 AND 10000);
ALTER TABLE "day_cost" ADD CONSTRAINT "day_cost_cents" CHECK ("cents" >= 0);

-- Whatever a person reads by has letters in it.
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_name_said" CHECK (btrim("name") <> '');
ALTER TABLE "account" ADD CONSTRAINT "account_name_said" CHECK (btrim("name") <> '');
ALTER TABLE "unit_version" ADD CONSTRAINT "unit_version_name_said" CHECK (btrim("name") <> '');
ALTER TABLE "pool" ADD CONSTRAINT "pool_name_said" CHECK (btrim("name") <> '');
ALTER TABLE "item" ADD CONSTRAINT "item_name_said" CHECK (btrim("name") <> '');
ALTER TABLE "unit" ADD CONSTRAINT "unit_handle_said" CHECK (btrim("handle") <> '');
ALTER TABLE "person" ADD CONSTRAINT "person_handle_said" CHECK (btrim("handle") <> '');
ALTER TABLE "pool" ADD CONSTRAINT "pool_handle_said" CHECK (btrim("handle") <> '');
ALTER TABLE "item" ADD CONSTRAINT "item_handle_said" CHECK (btrim("handle") <> '');
ALTER TABLE "allocation" ADD CONSTRAINT "allocation_role_said" CHECK (btrim("role") <> '');
ALTER TABLE "person" ADD CONSTRAINT "person_name_said" CHECK (btrim("name") <> '' OR "erased_at" IS NOT NULL);
ALTER TABLE "account" ADD CONSTRAINT "account_email_lower" CHECK ("email" = lower("email") AND btrim("email") <> '');

-- Spans that may not overlap. Every one begins with the organisation.
ALTER TABLE "unit_version" ADD CONSTRAINT "unit_version_once" EXCLUDE USING gist
  ("organisation_id" WITH =, "unit_id" WITH =, daterange("from", "to") WITH &&) DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "unit_lead" ADD CONSTRAINT "unit_lead_one_accountable" EXCLUDE USING gist
  ("organisation_id" WITH =, "unit_id" WITH =, daterange("from", "to") WITH &&) WHERE ("accountable") DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "unit_lead" ADD CONSTRAINT "unit_lead_once" EXCLUDE USING gist
  ("organisation_id" WITH =, "unit_id" WITH =, "person_id" WITH =, daterange("from", "to") WITH &&) DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "presence" ADD CONSTRAINT "presence_once" EXCLUDE USING gist
  ("organisation_id" WITH =, "person_id" WITH =, daterange("from", "to") WITH &&) DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "contract" ADD CONSTRAINT "contract_once" EXCLUDE USING gist
  ("organisation_id" WITH =, "person_id" WITH =, daterange("from", "to") WITH &&) DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "day_cost" ADD CONSTRAINT "day_cost_once" EXCLUDE USING gist
  ("organisation_id" WITH =, "person_id" WITH =, daterange("from", "to") WITH &&) DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "chapter_membership" ADD CONSTRAINT "chapter_membership_once" EXCLUDE USING gist
  ("organisation_id" WITH =, "person_id" WITH =, daterange("from", "to") WITH &&) DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "allocation" ADD CONSTRAINT "allocation_once" EXCLUDE USING gist
  ("organisation_id" WITH =, "person_id" WITH =, "unit_id" WITH =, "role" WITH =, daterange("from", "to") WITH &&) DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "item_work" ADD CONSTRAINT "item_work_one_owner" EXCLUDE USING gist
  ("organisation_id" WITH =, "item_id" WITH =, daterange("from", "to") WITH &&) WHERE ("role" = 'owner') DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "item_work" ADD CONSTRAINT "item_work_once" EXCLUDE USING gist
  ("organisation_id" WITH =, "item_id" WITH =, "unit_id" WITH =, daterange("from", "to") WITH &&) DEFERRABLE INITIALLY IMMEDIATE;

-- Search by name, whatever the case, from its first letters.
CREATE INDEX "person_name_search" ON "person" ("organisation_id", lower("name") text_pattern_ops);
CREATE INDEX "unit_version_name_search" ON "unit_version" ("organisation_id", lower("name") text_pattern_ops);
CREATE INDEX "item_name_search" ON "item" ("organisation_id", lower("name") text_pattern_ops);
CREATE INDEX "pool_name_search" ON "pool" ("organisation_id", lower("name") text_pattern_ops);

-- A change of several rows may be written in any order: references are checked at the end where a transaction asks for it.
ALTER TABLE "account" ALTER CONSTRAINT "account_organisation_id_fkey" DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "account" ALTER CONSTRAINT "account_organisation_id_person_id_fkey" DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "session" ALTER CONSTRAINT "session_organisation_id_account_id_fkey" DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "account_link" ALTER CONSTRAINT "account_link_organisation_id_account_id_fkey" DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "audit_entry" ALTER CONSTRAINT "audit_entry_organisation_id_fkey" DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "import" ALTER CONSTRAINT "import_organisation_id_fkey" DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "import_file" ALTER CONSTRAINT "import_file_organisation_id_import_id_fkey" DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "imported_row" ALTER CONSTRAINT "imported_row_organisation_id_fkey" DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "import_mapping" ALTER CONSTRAINT "import_mapping_organisation_id_fkey" DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "person" ALTER CONSTRAINT "person_organisation_id_fkey" DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "presence" ALTER CONSTRAINT "presence_organisation_id_fkey" DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "presence" ALTER CONSTRAINT "presence_organisation_id_person_id_fkey" DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "contract" ALTER CONSTRAINT "contract_organisation_id_fkey" DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "contract" ALTER CONSTRAINT "contract_organisation_id_person_id_fkey" DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "day_cost" ALTER CONSTRAINT "day_cost_organisation_id_fkey" DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "day_cost" ALTER CONSTRAINT "day_cost_organisation_id_person_id_fkey" DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "absence" ALTER CONSTRAINT "absence_organisation_id_fkey" DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "absence" ALTER CONSTRAINT "absence_organisation_id_person_id_fkey" DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "chapter_membership" ALTER CONSTRAINT "chapter_membership_organisation_id_fkey" DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "chapter_membership" ALTER CONSTRAINT "chapter_membership_organisation_id_unit_id_fkey" DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "chapter_membership" ALTER CONSTRAINT "chapter_membership_organisation_id_person_id_fkey" DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "pool" ALTER CONSTRAINT "pool_organisation_id_fkey" DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "unit" ALTER CONSTRAINT "unit_organisation_id_fkey" DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "unit" ALTER CONSTRAINT "unit_organisation_id_pool_id_fkey" DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "unit_version" ALTER CONSTRAINT "unit_version_organisation_id_fkey" DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "unit_version" ALTER CONSTRAINT "unit_version_organisation_id_unit_id_fkey" DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "unit_version" ALTER CONSTRAINT "unit_version_organisation_id_parent_id_fkey" DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "unit_lead" ALTER CONSTRAINT "unit_lead_organisation_id_fkey" DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "unit_lead" ALTER CONSTRAINT "unit_lead_organisation_id_unit_id_fkey" DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "unit_lead" ALTER CONSTRAINT "unit_lead_organisation_id_person_id_fkey" DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "allocation" ALTER CONSTRAINT "allocation_organisation_id_fkey" DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "allocation" ALTER CONSTRAINT "allocation_organisation_id_unit_id_fkey" DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "allocation" ALTER CONSTRAINT "allocation_organisation_id_person_id_fkey" DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "item" ALTER CONSTRAINT "item_organisation_id_fkey" DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "item_work" ALTER CONSTRAINT "item_work_organisation_id_fkey" DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "item_work" ALTER CONSTRAINT "item_work_organisation_id_item_id_fkey" DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "item_work" ALTER CONSTRAINT "item_work_organisation_id_unit_id_fkey" DEFERRABLE INITIALLY IMMEDIATE;
