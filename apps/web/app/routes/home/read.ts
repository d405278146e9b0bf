import type { ApiClient } from "~/lib/api.server";

/** The first page as the API answers it; a part is null for those it is not for. */
export type Home = Awaited<ReturnType<ApiClient["home"]["read"]["query"]>>;
export type Overview = NonNullable<Home["overview"]>;
export type Decisions = NonNullable<Home["decisions"]>;
export type Since = NonNullable<Home["since"]>;
export type UnitLed = Home["led"][number];
export type ChapterLed = Home["chapters"][number];
export type PeopleToSettle = NonNullable<Home["people"]>;
export type Own = NonNullable<Home["own"]>;
export type Administration = NonNullable<Home["administration"]>;

/** The address of a page on the day shown. */
export type At = (path: string) => string;
